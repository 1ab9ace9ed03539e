UPDATE "Seasons" SET "WishesUntil" = '2027-03-01';

INSERT INTO "SeasonWishes" ("Id", "MunicipalityId", "SeasonId", "PersonId", "Terms", "ChangedAt")
VALUES ('00000000-0000-0000-0000-000000000031', '00000000-0000-0000-0000-0000000000A1', '00000000-0000-0000-0000-000000000081',
    '00000000-0000-0000-0000-0000000000D1',
    '{"shifts":{},"days":[{"day":"Saturday","week":"Second","answer":"Gladly","start":null}],"mostShifts":6,"neverThreeWeeksInARow":false,"away":[{"from":"2027-05-25","to":"2027-06-08"}],"together":[],"apart":[]}',
    '2026-11-29 09:00:00');

INSERT INTO "Invitations" ("Id", "MunicipalityId", "ShiftId", "NeedId", "PersonId", "SentAt", "Answer", "AnsweredAt")
VALUES ('00000000-0000-0000-0000-000000000032', '00000000-0000-0000-0000-0000000000A1', '00000000-0000-0000-0000-000000000011',
    '00000000-0000-0000-0000-000000000012', '00000000-0000-0000-0000-0000000000D1', '2026-11-29 09:00:00', 'Open', NULL);
