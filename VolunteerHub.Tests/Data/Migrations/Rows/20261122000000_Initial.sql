-- What a municipality had in its database after the first schema: at least one row of every table, as the program wrote them.

INSERT INTO "Installation" ("Id", "DemonstrationSince") VALUES (1, '2026-11-22 09:00:00');

INSERT INTO "Municipalities" ("Id", "Slug", "Name", "Country", "ZoneId", "Languages", "FrameName")
VALUES ('00000000-0000-0000-0000-0000000000A1', 'randers', 'Randers Kommune', 'DK', 'Europe/Copenhagen', 'da,en,nb', 'Randers-rammen');

INSERT INTO "AspNetRoles" ("Id", "Name", "NormalizedName", "ConcurrencyStamp")
VALUES ('00000000-0000-0000-0000-0000000000B1', 'randers:Coordinator', 'RANDERS:COORDINATOR', '1');

INSERT INTO "AspNetUsers" ("Id", "DisplayName", "Language", "UserName", "NormalizedUserName", "Email", "NormalizedEmail", "EmailConfirmed", "SecurityStamp",
    "ConcurrencyStamp", "PhoneNumberConfirmed", "TwoFactorEnabled", "LockoutEnabled", "AccessFailedCount")
VALUES
    ('00000000-0000-0000-0000-0000000000C1', 'Karin Holm', 'Da', 'karin@example.com', 'KARIN@EXAMPLE.COM', 'karin@example.com', 'KARIN@EXAMPLE.COM', 1, '1', '1', 0, 0, 0, 0),
    ('00000000-0000-0000-0000-0000000000C2', 'Bente Friis', 'Da', 'bente@example.com', 'BENTE@EXAMPLE.COM', 'bente@example.com', 'BENTE@EXAMPLE.COM', 1, '1', '1', 0, 0, 0, 0);

INSERT INTO "AspNetUserRoles" ("UserId", "RoleId") VALUES ('00000000-0000-0000-0000-0000000000C1', '00000000-0000-0000-0000-0000000000B1');

INSERT INTO "AspNetRoleClaims" ("RoleId", "ClaimType", "ClaimValue") VALUES ('00000000-0000-0000-0000-0000000000B1', 'kind', 'role');

INSERT INTO "AspNetUserClaims" ("UserId", "ClaimType", "ClaimValue") VALUES ('00000000-0000-0000-0000-0000000000C1', 'kind', 'person');

INSERT INTO "AspNetUserLogins" ("LoginProvider", "ProviderKey", "UserId") VALUES ('mail', 'karin', '00000000-0000-0000-0000-0000000000C1');

INSERT INTO "AspNetUserTokens" ("UserId", "LoginProvider", "Name", "Value") VALUES ('00000000-0000-0000-0000-0000000000C1', 'mail', 'token', '1');

INSERT INTO "MailedLinks" ("SecretHash", "Email", "MunicipalityId", "Purpose", "Payload", "ExpiresAt", "UsedAt")
VALUES ('0f', 'mette@example.com', '00000000-0000-0000-0000-0000000000A1', 'SignIn', '', '2026-11-22 09:20:00', NULL);

INSERT INTO "Outbox" ("MunicipalityId", "To", "Kind", "Subject", "Text", "Calendar", "QueuedAt", "SentAt", "Failures", "NextTryAt")
VALUES ('00000000-0000-0000-0000-0000000000A1', 'mette@example.com', 'SignIn', 'Log ind', 'Hej', NULL, '2026-11-22 09:00:00', NULL, 1, '2026-11-22 09:05:00');

INSERT INTO "Decisions" ("MunicipalityId", "By", "ByName", "Action", "Subject", "Because", "At")
VALUES ('00000000-0000-0000-0000-0000000000A1', '00000000-0000-0000-0000-0000000000C1', 'Karin Holm', 'frame.task-written',
    '00000000-0000-0000-0000-000000000071', 'NeedsReview, 8, 2026.11', '2026-11-22 09:00:00');

INSERT INTO "People" ("Id", "MunicipalityId", "Name", "Email", "Language", "AgeBand", "FeedToken")
VALUES ('00000000-0000-0000-0000-0000000000D1', '00000000-0000-0000-0000-0000000000A1', 'Mette Lund', 'mette@example.com', 'Da', 'Adult', 'feed-1');

INSERT INTO "Skills" ("Id", "MunicipalityId", "Name")
VALUES ('00000000-0000-0000-0000-0000000000E1', '00000000-0000-0000-0000-0000000000A1', 'Kan åbne huset');

INSERT INTO "PersonSkills" ("PersonId", "SkillId", "MunicipalityId", "SeenOn", "SeenBy")
VALUES ('00000000-0000-0000-0000-0000000000D1', '00000000-0000-0000-0000-0000000000E1', '00000000-0000-0000-0000-0000000000A1', '2026-11-22', 'Karin Holm');

INSERT INTO "Places" ("Id", "MunicipalityId", "Name", "Address", "ContactName", "ContactPhone", "StaffedHours", "AnnouncedHours")
VALUES ('00000000-0000-0000-0000-000000000051', '00000000-0000-0000-0000-0000000000A1', 'Naturcentret', 'Gudenåvej 1', 'Karin Holm', '00 00 00 00',
    'Mon 09:00-15:00', 'Mon 09:00-15:00; Sat 10:00-14:00');

INSERT INTO "Activities" ("Id", "MunicipalityId", "PlaceId", "Name", "Description")
VALUES ('00000000-0000-0000-0000-000000000061', '00000000-0000-0000-0000-0000000000A1', '00000000-0000-0000-0000-000000000051', 'Lørdagsåbent', 'Åbent for alle.');

INSERT INTO "Seasons" ("Id", "MunicipalityId", "ActivityId", "Name", "From", "To")
VALUES ('00000000-0000-0000-0000-000000000081', '00000000-0000-0000-0000-0000000000A1', '00000000-0000-0000-0000-000000000061', 'Sommer', '2027-05-01', '2027-08-31');

INSERT INTO "Tasks" ("Id", "MunicipalityId", "ActivityId", "PlaceId", "Title", "Description", "Answers", "AuthorId", "Revision", "IsRetired")
VALUES ('00000000-0000-0000-0000-000000000071', '00000000-0000-0000-0000-0000000000A1', '00000000-0000-0000-0000-000000000061',
    '00000000-0000-0000-0000-000000000051', 'Tag imod gæsterne', 'Luk op og sig goddag.', '{"entitlement":2,"fallBackPlan":"Vi hænger skiltet op."}',
    '00000000-0000-0000-0000-0000000000C1', 1, 0);

INSERT INTO "FrameAssessments" ("Id", "MunicipalityId", "TaskId", "TaskRevision", "Verdict", "Row", "Services", "CatalogueVersion", "WrittenExplanation", "Snapshot",
    "By", "ByName", "At", "FourEyes")
VALUES ('00000000-0000-0000-0000-000000000091', '00000000-0000-0000-0000-0000000000A1', '00000000-0000-0000-0000-000000000071', 1, 'NeedsReview', 8,
    'dk-nature-centre-opening', '2026.11', '{}', '{}', '00000000-0000-0000-0000-0000000000C1', 'Karin Holm', '2026-11-22 09:00:00', 0);

INSERT INTO "FrameReviews" ("Id", "MunicipalityId", "AssessmentId", "Step", "Cites", "Allowed", "Conditions", "Reason", "By", "ByName", "At")
VALUES ('00000000-0000-0000-0000-000000000092', '00000000-0000-0000-0000-0000000000A1', '00000000-0000-0000-0000-000000000091', 1, NULL, 1,
    'Kun i dagslys.', 'Det er samvær.', '00000000-0000-0000-0000-0000000000C2', 'Bente Friis', '2026-11-22 10:00:00');

INSERT INTO "FrameApprovals" ("Id", "MunicipalityId", "TaskId", "TaskRevision", "AssessmentId", "ReviewId", "From", "Until", "EndedAt", "EndedBecause")
VALUES ('00000000-0000-0000-0000-000000000093', '00000000-0000-0000-0000-0000000000A1', '00000000-0000-0000-0000-000000000071', 1,
    '00000000-0000-0000-0000-000000000091', '00000000-0000-0000-0000-000000000092', '2026-11-22 10:00:00', '2027-11-22 10:00:00', NULL, NULL);

INSERT INTO "ShiftPatterns" ("Id", "MunicipalityId", "SeasonId", "Rule")
VALUES ('00000000-0000-0000-0000-000000000082', '00000000-0000-0000-0000-0000000000A1', '00000000-0000-0000-0000-000000000081',
    '{"days":["Saturday"],"start":"10:00:00","end":"14:00:00","everyWeeks":1,"holidayRule":"Skip","closedDays":[],"extraDays":[]}');

INSERT INTO "PatternNeeds" ("ShiftPatternId", "Number", "MunicipalityId", "Terms")
VALUES ('00000000-0000-0000-0000-000000000082', 1, '00000000-0000-0000-0000-0000000000A1',
    '{"taskId":"00000000-0000-0000-0000-000000000071","minimum":1,"maximum":2,"skillId":"00000000-0000-0000-0000-0000000000e1","skillMinimum":1,"ageLimit":"None"}');

INSERT INTO "Shifts" ("Id", "MunicipalityId", "PlaceId", "ActivityId", "ShiftPatternId", "PatternDate", "IsDetached", "Date", "Start", "End", "StartsAt", "EndsAt",
    "State", "Note", "CancelledBecause", "Sequence")
VALUES ('00000000-0000-0000-0000-000000000011', '00000000-0000-0000-0000-0000000000A1', '00000000-0000-0000-0000-000000000051',
    '00000000-0000-0000-0000-000000000061', '00000000-0000-0000-0000-000000000082', '2027-05-01', 0, '2027-05-01', '10:00:00', '14:00:00',
    '2027-05-01 08:00:00', '2027-05-01 12:00:00', 'Draft', 'Medbring regntøj.', '', 0);

INSERT INTO "Needs" ("Id", "MunicipalityId", "ShiftId", "Number", "TaskId", "Minimum", "Maximum", "SkillId", "SkillMinimum", "AgeLimit")
VALUES ('00000000-0000-0000-0000-000000000012', '00000000-0000-0000-0000-0000000000A1', '00000000-0000-0000-0000-000000000011', 1,
    '00000000-0000-0000-0000-000000000071', 1, 2, '00000000-0000-0000-0000-0000000000E1', 1, 'None');

INSERT INTO "Seats" ("Id", "MunicipalityId", "NeedId", "Number", "KeptForSkillId")
VALUES
    ('00000000-0000-0000-0000-000000000013', '00000000-0000-0000-0000-0000000000A1', '00000000-0000-0000-0000-000000000012', 1, '00000000-0000-0000-0000-0000000000E1'),
    ('00000000-0000-0000-0000-000000000014', '00000000-0000-0000-0000-0000000000A1', '00000000-0000-0000-0000-000000000012', 2, NULL);

UPDATE "Shifts" SET "State" = 'Published';

INSERT INTO "SignUps" ("Id", "MunicipalityId", "ShiftId", "NeedId", "PersonId", "Status", "SeatId", "YesGiven", "CreatedAt", "OfferedUntil", "WithdrawnAt", "WithdrawnBy",
    "CheckedInAt")
VALUES ('00000000-0000-0000-0000-000000000015', '00000000-0000-0000-0000-0000000000A1', '00000000-0000-0000-0000-000000000011',
    '00000000-0000-0000-0000-000000000012', '00000000-0000-0000-0000-0000000000D1', 'Confirmed', '00000000-0000-0000-0000-000000000013', 'InApp',
    '2026-11-22 11:00:00', NULL, NULL, NULL, '2027-05-01 07:55:00');

INSERT INTO "ShiftReports" ("ShiftId", "MunicipalityId", "Guests", "Note", "WrittenBy", "WrittenAt")
VALUES ('00000000-0000-0000-0000-000000000011', '00000000-0000-0000-0000-0000000000A1', 56, 'Mange børnefamilier.', 'Karin Holm', '2027-05-01 12:05:00');
