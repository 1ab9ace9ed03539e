INSERT INTO "SeatBlocks" ("Id", "MunicipalityId", "ShiftId", "NeedId", "Association", "ContactName", "ContactEmail", "Language", "Key", "NamesBy", "TakenAt", "EndedAt")
VALUES ('00000000-0000-0000-0000-000000000041', '00000000-0000-0000-0000-0000000000A1', '00000000-0000-0000-0000-000000000011',
    '00000000-0000-0000-0000-000000000012', 'Gudenåens Venner', 'Anna Holt', 'anna@venner.example', 'Da', 'key-1', '2027-04-24', '2026-11-29 10:00:00', NULL);

INSERT INTO "BlockNames" ("Id", "MunicipalityId", "SeatBlockId", "Name", "Email", "NamedAt")
VALUES ('00000000-0000-0000-0000-000000000042', '00000000-0000-0000-0000-0000000000A1', '00000000-0000-0000-0000-000000000041', 'Poul Krogh', 'poul@venner.example',
    '2026-11-29 11:00:00');

UPDATE "Seats" SET "HeldById" = '00000000-0000-0000-0000-000000000041' WHERE "Number" = 2;
