UPDATE "Shifts" SET "NobodyCameAt" = '2026-12-03 08:00:00';

UPDATE "Seats" SET "IsExtra" = 1;
