UPDATE "SignUps" SET "LooksSince" = '2026-12-03 09:00:00' WHERE "Status" = 'Confirmed';
