INSERT INTO "ShortDays" ("ShiftId", "MunicipalityId", "Outcome", "AnsweredBy", "AnsweredAt")
VALUES ('00000000-0000-0000-0000-000000000011', '00000000-0000-0000-0000-0000000000A1', 'RanWithFewer', 'Karin Holm', '2027-05-01 12:10:00');

INSERT INTO "EmployeeHours" ("PlaceId", "From", "To", "MunicipalityId", "Hours", "EnteredBy", "EnteredAt")
VALUES ('00000000-0000-0000-0000-000000000051', '2026-01-01', '2026-12-31', '00000000-0000-0000-0000-0000000000A1', 1900, 'Birgitte Kjær', '2027-01-05 09:00:00');

INSERT INTO "DependenceComments" ("MunicipalityId", "PlaceId", "Colour", "Text", "By", "ByName", "At")
VALUES ('00000000-0000-0000-0000-0000000000A1', '00000000-0000-0000-0000-000000000051', 'Yellow', 'Vi skriver planer inden maj.',
    '00000000-0000-0000-0000-0000000000C2', 'Bente Friis', '2027-01-05 09:00:00');
