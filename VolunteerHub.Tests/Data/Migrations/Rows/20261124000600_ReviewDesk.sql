INSERT INTO "ReviewDuties" ("MunicipalityId", "ReviewerId", "DeputyId", "CatalogueOwnerId", "LeaderId")
VALUES ('00000000-0000-0000-0000-0000000000A1', '00000000-0000-0000-0000-0000000000C2', NULL, NULL, NULL);

-- The coordinator disagreed with what the reviewer decided: a second judgement of the same words.
INSERT INTO "FrameAssessments" ("Id", "MunicipalityId", "TaskId", "TaskRevision", "Verdict", "Row", "Services", "CatalogueVersion", "WrittenExplanation", "Snapshot",
    "By", "ByName", "At", "FourEyes")
VALUES ('00000000-0000-0000-0000-000000000094', '00000000-0000-0000-0000-0000000000A1', '00000000-0000-0000-0000-000000000071', 1, 'NeedsReview', 8,
    'dk-nature-centre-opening', '2026.11', '{}', '{}', '00000000-0000-0000-0000-0000000000C1', 'Karin Holm', '2026-11-24 11:00:00', 0);

INSERT INTO "FrameDisagreements" ("DisputedId", "AnewId", "MunicipalityId", "Reason", "By", "ByName", "At")
VALUES ('00000000-0000-0000-0000-000000000091', '00000000-0000-0000-0000-000000000094', '00000000-0000-0000-0000-0000000000A1', 'Der er lys i haven.',
    '00000000-0000-0000-0000-0000000000C1', 'Karin Holm', '2026-11-24 11:00:00');

INSERT INTO "FrameCases" ("AssessmentId", "MunicipalityId", "ReviewerId", "ReviewerName", "DeputyId", "DeputyName", "DueOn", "OpenedAt")
VALUES ('00000000-0000-0000-0000-000000000094', '00000000-0000-0000-0000-0000000000A1', '00000000-0000-0000-0000-0000000000C2', 'Bente Friis', NULL, NULL,
    '2026-12-01', '2026-11-24 11:00:00');

INSERT INTO "FrameReminders" ("MunicipalityId", "Subject", "Kind", "To", "Day", "At")
VALUES ('00000000-0000-0000-0000-0000000000A1', '00000000-0000-0000-0000-000000000094', 'ReviewDue', '00000000-0000-0000-0000-0000000000C2', '2026-12-01',
    '2026-12-01 07:00:00');
