UPDATE "BlockNames" SET "AnsweredAt" = '2026-12-01 08:00:00';
