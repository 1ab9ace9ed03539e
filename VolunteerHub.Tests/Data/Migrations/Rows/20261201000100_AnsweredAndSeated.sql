UPDATE "BlockNames" SET "AnsweredAt" = '2026-12-01 08:00:00';

UPDATE "SignUps" SET "SeatedAt" = '2026-12-01 09:00:00' WHERE "SeatId" IS NOT NULL;
