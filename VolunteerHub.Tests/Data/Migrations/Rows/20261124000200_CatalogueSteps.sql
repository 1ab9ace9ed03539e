INSERT INTO "CatalogueEditions" ("Hash", "Version", "Files", "AddedAt") VALUES ('a4', '2026.11', '{"dk.yaml":"# Danmark"}', '2026-11-24 09:00:00');

INSERT INTO "CatalogueSteps" ("Id", "MunicipalityId", "Number", "Act", "Subject", "Before", "After", "Reason", "By", "ByName", "At")
VALUES
    ('00000000-0000-0000-0000-000000000021', '00000000-0000-0000-0000-0000000000A1', 1, 'Edition', 'a4', '', '', '', NULL, '', '2026-11-24 09:00:00'),
    ('00000000-0000-0000-0000-000000000022', '00000000-0000-0000-0000-0000000000A1', 2, 'Confirm', 'dk-waste', '', '', 'Læst af juristen.',
        '00000000-0000-0000-0000-0000000000C2', 'Bente Friis', '2026-11-24 10:00:00');
