UPDATE "Shifts" SET "NobodyCameAt" = '2026-12-03 08:00:00';

UPDATE "Seats" SET "IsExtra" = 1;

INSERT INTO "FormerHours" ("PlaceId", "Until", "MunicipalityId", "AnnouncedHours", "StaffedHours")
VALUES ('00000000-0000-0000-0000-000000000051', '2026-12-01', '00000000-0000-0000-0000-0000000000A1', 'Sat 10:00-14:00', '');
