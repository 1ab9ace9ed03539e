-- The first schema. Tables and indexes are the model's own; the guards at the end are rules that the database keeps
-- even against code that forgets them. A guard's message is a code, "guard.rule".

CREATE TABLE "AspNetRoles" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_AspNetRoles" PRIMARY KEY,
    "Name" TEXT NULL,
    "NormalizedName" TEXT NULL,
    "ConcurrencyStamp" TEXT NULL
);

CREATE TABLE "AspNetUsers" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_AspNetUsers" PRIMARY KEY,
    "DisplayName" TEXT NOT NULL,
    "Language" TEXT NOT NULL,
    "UserName" TEXT NULL,
    "NormalizedUserName" TEXT NULL,
    "Email" TEXT NULL,
    "NormalizedEmail" TEXT NULL,
    "EmailConfirmed" INTEGER NOT NULL,
    "PasswordHash" TEXT NULL,
    "SecurityStamp" TEXT NULL,
    "ConcurrencyStamp" TEXT NULL,
    "PhoneNumber" TEXT NULL,
    "PhoneNumberConfirmed" INTEGER NOT NULL,
    "TwoFactorEnabled" INTEGER NOT NULL,
    "LockoutEnd" TEXT NULL,
    "LockoutEnabled" INTEGER NOT NULL,
    "AccessFailedCount" INTEGER NOT NULL
);

CREATE TABLE "Installation" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Installation" PRIMARY KEY,
    "DemonstrationSince" TEXT NULL
);

CREATE TABLE "MailedLinks" (
    "SecretHash" TEXT NOT NULL CONSTRAINT "PK_MailedLinks" PRIMARY KEY,
    "Email" TEXT NOT NULL,
    "MunicipalityId" TEXT NULL,
    "Purpose" TEXT NOT NULL,
    "Payload" TEXT NOT NULL,
    "ExpiresAt" TEXT NOT NULL,
    "UsedAt" TEXT NULL
);

CREATE TABLE "Municipalities" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Municipalities" PRIMARY KEY,
    "Slug" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Country" TEXT NOT NULL,
    "ZoneId" TEXT NOT NULL,
    "Languages" TEXT NOT NULL,
    "FrameName" TEXT NOT NULL
);

CREATE TABLE "Outbox" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Outbox" PRIMARY KEY AUTOINCREMENT,
    "MunicipalityId" TEXT NULL,
    "To" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Subject" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "Calendar" TEXT NULL,
    "QueuedAt" TEXT NOT NULL,
    "SentAt" TEXT NULL,
    "Failures" INTEGER NOT NULL,
    "NextTryAt" TEXT NOT NULL
);

CREATE TABLE "AspNetRoleClaims" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_AspNetRoleClaims" PRIMARY KEY AUTOINCREMENT,
    "RoleId" TEXT NOT NULL,
    "ClaimType" TEXT NULL,
    "ClaimValue" TEXT NULL,
    CONSTRAINT "FK_AspNetRoleClaims_AspNetRoles_RoleId" FOREIGN KEY ("RoleId") REFERENCES "AspNetRoles" ("Id") ON DELETE CASCADE
);

CREATE TABLE "AspNetUserClaims" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_AspNetUserClaims" PRIMARY KEY AUTOINCREMENT,
    "UserId" TEXT NOT NULL,
    "ClaimType" TEXT NULL,
    "ClaimValue" TEXT NULL,
    CONSTRAINT "FK_AspNetUserClaims_AspNetUsers_UserId" FOREIGN KEY ("UserId") REFERENCES "AspNetUsers" ("Id") ON DELETE CASCADE
);

CREATE TABLE "AspNetUserLogins" (
    "LoginProvider" TEXT NOT NULL,
    "ProviderKey" TEXT NOT NULL,
    "ProviderDisplayName" TEXT NULL,
    "UserId" TEXT NOT NULL,
    CONSTRAINT "PK_AspNetUserLogins" PRIMARY KEY ("LoginProvider", "ProviderKey"),
    CONSTRAINT "FK_AspNetUserLogins_AspNetUsers_UserId" FOREIGN KEY ("UserId") REFERENCES "AspNetUsers" ("Id") ON DELETE CASCADE
);

CREATE TABLE "AspNetUserRoles" (
    "UserId" TEXT NOT NULL,
    "RoleId" TEXT NOT NULL,
    CONSTRAINT "PK_AspNetUserRoles" PRIMARY KEY ("UserId", "RoleId"),
    CONSTRAINT "FK_AspNetUserRoles_AspNetRoles_RoleId" FOREIGN KEY ("RoleId") REFERENCES "AspNetRoles" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_AspNetUserRoles_AspNetUsers_UserId" FOREIGN KEY ("UserId") REFERENCES "AspNetUsers" ("Id") ON DELETE CASCADE
);

CREATE TABLE "AspNetUserTokens" (
    "UserId" TEXT NOT NULL,
    "LoginProvider" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Value" TEXT NULL,
    CONSTRAINT "PK_AspNetUserTokens" PRIMARY KEY ("UserId", "LoginProvider", "Name"),
    CONSTRAINT "FK_AspNetUserTokens_AspNetUsers_UserId" FOREIGN KEY ("UserId") REFERENCES "AspNetUsers" ("Id") ON DELETE CASCADE
);

CREATE TABLE "Decisions" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Decisions" PRIMARY KEY AUTOINCREMENT,
    "MunicipalityId" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "ByName" TEXT NOT NULL,
    "Action" TEXT NOT NULL,
    "Subject" TEXT NOT NULL,
    "Because" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "FK_Decisions_Municipalities_MunicipalityId" FOREIGN KEY ("MunicipalityId") REFERENCES "Municipalities" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "People" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_People" PRIMARY KEY,
    "MunicipalityId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Email" TEXT NOT NULL,
    "Language" TEXT NOT NULL,
    "AgeBand" TEXT NOT NULL,
    "FeedToken" TEXT NOT NULL,
    CONSTRAINT "FK_People_Municipalities_MunicipalityId" FOREIGN KEY ("MunicipalityId") REFERENCES "Municipalities" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Places" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Places" PRIMARY KEY,
    "MunicipalityId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Address" TEXT NOT NULL,
    "ContactName" TEXT NOT NULL,
    "ContactPhone" TEXT NOT NULL,
    "StaffedHours" TEXT NOT NULL,
    "AnnouncedHours" TEXT NOT NULL,
    CONSTRAINT "FK_Places_Municipalities_MunicipalityId" FOREIGN KEY ("MunicipalityId") REFERENCES "Municipalities" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Skills" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Skills" PRIMARY KEY,
    "MunicipalityId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    CONSTRAINT "FK_Skills_Municipalities_MunicipalityId" FOREIGN KEY ("MunicipalityId") REFERENCES "Municipalities" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Activities" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Activities" PRIMARY KEY,
    "MunicipalityId" TEXT NOT NULL,
    "PlaceId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Description" TEXT NOT NULL,
    CONSTRAINT "FK_Activities_Municipalities_MunicipalityId" FOREIGN KEY ("MunicipalityId") REFERENCES "Municipalities" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Activities_Places_PlaceId" FOREIGN KEY ("PlaceId") REFERENCES "Places" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "PersonSkills" (
    "PersonId" TEXT NOT NULL,
    "SkillId" TEXT NOT NULL,
    "MunicipalityId" TEXT NOT NULL,
    "SeenOn" TEXT NOT NULL,
    "SeenBy" TEXT NOT NULL,
    CONSTRAINT "PK_PersonSkills" PRIMARY KEY ("PersonId", "SkillId"),
    CONSTRAINT "FK_PersonSkills_Municipalities_MunicipalityId" FOREIGN KEY ("MunicipalityId") REFERENCES "Municipalities" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_PersonSkills_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES "People" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_PersonSkills_Skills_SkillId" FOREIGN KEY ("SkillId") REFERENCES "Skills" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Seasons" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Seasons" PRIMARY KEY,
    "MunicipalityId" TEXT NOT NULL,
    "ActivityId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NOT NULL,
    CONSTRAINT "FK_Seasons_Activities_ActivityId" FOREIGN KEY ("ActivityId") REFERENCES "Activities" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Seasons_Municipalities_MunicipalityId" FOREIGN KEY ("MunicipalityId") REFERENCES "Municipalities" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Tasks" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Tasks" PRIMARY KEY,
    "MunicipalityId" TEXT NOT NULL,
    "ActivityId" TEXT NOT NULL,
    "PlaceId" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "Description" TEXT NOT NULL,
    "Answers" TEXT NOT NULL,
    "AuthorId" TEXT NOT NULL,
    "Revision" INTEGER NOT NULL,
    "IsRetired" INTEGER NOT NULL,
    CONSTRAINT "FK_Tasks_Activities_ActivityId" FOREIGN KEY ("ActivityId") REFERENCES "Activities" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Tasks_Municipalities_MunicipalityId" FOREIGN KEY ("MunicipalityId") REFERENCES "Municipalities" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Tasks_Places_PlaceId" FOREIGN KEY ("PlaceId") REFERENCES "Places" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "ShiftPatterns" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ShiftPatterns" PRIMARY KEY,
    "MunicipalityId" TEXT NOT NULL,
    "SeasonId" TEXT NOT NULL,
    "Rule" TEXT NOT NULL,
    CONSTRAINT "FK_ShiftPatterns_Municipalities_MunicipalityId" FOREIGN KEY ("MunicipalityId") REFERENCES "Municipalities" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ShiftPatterns_Seasons_SeasonId" FOREIGN KEY ("SeasonId") REFERENCES "Seasons" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "FrameAssessments" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_FrameAssessments" PRIMARY KEY,
    "MunicipalityId" TEXT NOT NULL,
    "TaskId" TEXT NOT NULL,
    "TaskRevision" INTEGER NOT NULL,
    "Verdict" TEXT NOT NULL,
    "Row" INTEGER NOT NULL,
    "Services" TEXT NOT NULL,
    "CatalogueVersion" TEXT NOT NULL,
    "WrittenExplanation" TEXT NOT NULL,
    "Snapshot" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "ByName" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "FourEyes" INTEGER NOT NULL,
    CONSTRAINT "FK_FrameAssessments_Municipalities_MunicipalityId" FOREIGN KEY ("MunicipalityId") REFERENCES "Municipalities" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_FrameAssessments_Tasks_TaskId" FOREIGN KEY ("TaskId") REFERENCES "Tasks" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "PatternNeeds" (
    "ShiftPatternId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "MunicipalityId" TEXT NOT NULL,
    "Terms" TEXT NOT NULL,
    CONSTRAINT "PK_PatternNeeds" PRIMARY KEY ("ShiftPatternId", "Number"),
    CONSTRAINT "FK_PatternNeeds_Municipalities_MunicipalityId" FOREIGN KEY ("MunicipalityId") REFERENCES "Municipalities" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_PatternNeeds_ShiftPatterns_ShiftPatternId" FOREIGN KEY ("ShiftPatternId") REFERENCES "ShiftPatterns" ("Id") ON DELETE CASCADE
);

CREATE TABLE "Shifts" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Shifts" PRIMARY KEY,
    "MunicipalityId" TEXT NOT NULL,
    "PlaceId" TEXT NOT NULL,
    "ActivityId" TEXT NOT NULL,
    "ShiftPatternId" TEXT NULL,
    "PatternDate" TEXT NULL,
    "IsDetached" INTEGER NOT NULL,
    "Date" TEXT NOT NULL,
    "Start" TEXT NOT NULL,
    "End" TEXT NOT NULL,
    "StartsAt" TEXT NOT NULL,
    "EndsAt" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "Note" TEXT NOT NULL,
    "CancelledBecause" TEXT NOT NULL,
    "Sequence" INTEGER NOT NULL,
    CONSTRAINT "CK_Shifts_EndsAfterStart" CHECK (EndsAt > StartsAt),
    CONSTRAINT "FK_Shifts_Activities_ActivityId" FOREIGN KEY ("ActivityId") REFERENCES "Activities" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Shifts_Municipalities_MunicipalityId" FOREIGN KEY ("MunicipalityId") REFERENCES "Municipalities" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Shifts_Places_PlaceId" FOREIGN KEY ("PlaceId") REFERENCES "Places" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Shifts_ShiftPatterns_ShiftPatternId" FOREIGN KEY ("ShiftPatternId") REFERENCES "ShiftPatterns" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "FrameReviews" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_FrameReviews" PRIMARY KEY,
    "MunicipalityId" TEXT NOT NULL,
    "AssessmentId" TEXT NOT NULL,
    "Step" INTEGER NOT NULL,
    "Cites" TEXT NULL,
    "Allowed" INTEGER NOT NULL,
    "Conditions" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "ByName" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "FK_FrameReviews_FrameAssessments_AssessmentId" FOREIGN KEY ("AssessmentId") REFERENCES "FrameAssessments" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_FrameReviews_Municipalities_MunicipalityId" FOREIGN KEY ("MunicipalityId") REFERENCES "Municipalities" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Needs" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Needs" PRIMARY KEY,
    "MunicipalityId" TEXT NOT NULL,
    "ShiftId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "TaskId" TEXT NOT NULL,
    "Minimum" INTEGER NOT NULL,
    "Maximum" INTEGER NOT NULL,
    "SkillId" TEXT NULL,
    "SkillMinimum" INTEGER NOT NULL,
    "AgeLimit" TEXT NOT NULL,
    CONSTRAINT "CK_Needs_Numbers" CHECK (Maximum >= 1 AND Minimum >= 0 AND Minimum <= Maximum),
    CONSTRAINT "CK_Needs_Skill" CHECK ((SkillId IS NULL) = (SkillMinimum = 0) AND SkillMinimum <= Maximum),
    CONSTRAINT "FK_Needs_Municipalities_MunicipalityId" FOREIGN KEY ("MunicipalityId") REFERENCES "Municipalities" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Needs_Shifts_ShiftId" FOREIGN KEY ("ShiftId") REFERENCES "Shifts" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Needs_Skills_SkillId" FOREIGN KEY ("SkillId") REFERENCES "Skills" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Needs_Tasks_TaskId" FOREIGN KEY ("TaskId") REFERENCES "Tasks" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "ShiftReports" (
    "ShiftId" TEXT NOT NULL CONSTRAINT "PK_ShiftReports" PRIMARY KEY,
    "MunicipalityId" TEXT NOT NULL,
    "Guests" INTEGER NOT NULL,
    "Note" TEXT NOT NULL,
    "WrittenBy" TEXT NOT NULL,
    "WrittenAt" TEXT NOT NULL,
    CONSTRAINT "FK_ShiftReports_Municipalities_MunicipalityId" FOREIGN KEY ("MunicipalityId") REFERENCES "Municipalities" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ShiftReports_Shifts_ShiftId" FOREIGN KEY ("ShiftId") REFERENCES "Shifts" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "FrameApprovals" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_FrameApprovals" PRIMARY KEY,
    "MunicipalityId" TEXT NOT NULL,
    "TaskId" TEXT NOT NULL,
    "TaskRevision" INTEGER NOT NULL,
    "AssessmentId" TEXT NOT NULL,
    "ReviewId" TEXT NULL,
    "From" TEXT NOT NULL,
    "Until" TEXT NOT NULL,
    "EndedAt" TEXT NULL,
    "EndedBecause" TEXT NULL,
    CONSTRAINT "FK_FrameApprovals_FrameAssessments_AssessmentId" FOREIGN KEY ("AssessmentId") REFERENCES "FrameAssessments" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_FrameApprovals_FrameReviews_ReviewId" FOREIGN KEY ("ReviewId") REFERENCES "FrameReviews" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_FrameApprovals_Municipalities_MunicipalityId" FOREIGN KEY ("MunicipalityId") REFERENCES "Municipalities" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_FrameApprovals_Tasks_TaskId" FOREIGN KEY ("TaskId") REFERENCES "Tasks" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Seats" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Seats" PRIMARY KEY,
    "MunicipalityId" TEXT NOT NULL,
    "NeedId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "KeptForSkillId" TEXT NULL,
    CONSTRAINT "FK_Seats_Municipalities_MunicipalityId" FOREIGN KEY ("MunicipalityId") REFERENCES "Municipalities" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Seats_Needs_NeedId" FOREIGN KEY ("NeedId") REFERENCES "Needs" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Seats_Skills_KeptForSkillId" FOREIGN KEY ("KeptForSkillId") REFERENCES "Skills" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "SignUps" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_SignUps" PRIMARY KEY,
    "MunicipalityId" TEXT NOT NULL,
    "ShiftId" TEXT NOT NULL,
    "NeedId" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "SeatId" TEXT NULL,
    "YesGiven" TEXT NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "OfferedUntil" TEXT NULL,
    "WithdrawnAt" TEXT NULL,
    "WithdrawnBy" TEXT NULL,
    "CheckedInAt" TEXT NULL,
    CONSTRAINT "CK_SignUps_Offer" CHECK ((OfferedUntil IS NOT NULL) = (Status = 'Offered')),
    CONSTRAINT "CK_SignUps_SeatWhileHeld" CHECK ((SeatId IS NOT NULL) = (Status IN ('Confirmed', 'Offered'))),
    CONSTRAINT "FK_SignUps_Municipalities_MunicipalityId" FOREIGN KEY ("MunicipalityId") REFERENCES "Municipalities" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_SignUps_Needs_NeedId" FOREIGN KEY ("NeedId") REFERENCES "Needs" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_SignUps_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES "People" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_SignUps_Seats_SeatId" FOREIGN KEY ("SeatId") REFERENCES "Seats" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_SignUps_Shifts_ShiftId" FOREIGN KEY ("ShiftId") REFERENCES "Shifts" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_Activities_MunicipalityId" ON "Activities" ("MunicipalityId");

CREATE INDEX "IX_Activities_PlaceId" ON "Activities" ("PlaceId");

CREATE INDEX "IX_AspNetRoleClaims_RoleId" ON "AspNetRoleClaims" ("RoleId");

CREATE UNIQUE INDEX "RoleNameIndex" ON "AspNetRoles" ("NormalizedName");

CREATE INDEX "IX_AspNetUserClaims_UserId" ON "AspNetUserClaims" ("UserId");

CREATE INDEX "IX_AspNetUserLogins_UserId" ON "AspNetUserLogins" ("UserId");

CREATE INDEX "IX_AspNetUserRoles_RoleId" ON "AspNetUserRoles" ("RoleId");

CREATE INDEX "EmailIndex" ON "AspNetUsers" ("NormalizedEmail");

CREATE UNIQUE INDEX "UserNameIndex" ON "AspNetUsers" ("NormalizedUserName");

CREATE INDEX "IX_Decisions_MunicipalityId_Subject" ON "Decisions" ("MunicipalityId", "Subject");

CREATE INDEX "IX_FrameApprovals_AssessmentId" ON "FrameApprovals" ("AssessmentId");

CREATE INDEX "IX_FrameApprovals_MunicipalityId" ON "FrameApprovals" ("MunicipalityId");

CREATE INDEX "IX_FrameApprovals_ReviewId" ON "FrameApprovals" ("ReviewId");

CREATE UNIQUE INDEX "IX_FrameApprovals_TaskId" ON "FrameApprovals" ("TaskId") WHERE EndedAt IS NULL;

CREATE INDEX "IX_FrameAssessments_MunicipalityId" ON "FrameAssessments" ("MunicipalityId");

CREATE INDEX "IX_FrameAssessments_TaskId_At" ON "FrameAssessments" ("TaskId", "At");

CREATE UNIQUE INDEX "IX_FrameReviews_AssessmentId_Step" ON "FrameReviews" ("AssessmentId", "Step");

CREATE INDEX "IX_FrameReviews_MunicipalityId" ON "FrameReviews" ("MunicipalityId");

CREATE INDEX "IX_MailedLinks_ExpiresAt" ON "MailedLinks" ("ExpiresAt");

CREATE UNIQUE INDEX "IX_Municipalities_Slug" ON "Municipalities" ("Slug");

CREATE INDEX "IX_Needs_MunicipalityId" ON "Needs" ("MunicipalityId");

CREATE UNIQUE INDEX "IX_Needs_ShiftId_Number" ON "Needs" ("ShiftId", "Number");

CREATE INDEX "IX_Needs_SkillId" ON "Needs" ("SkillId");

CREATE INDEX "IX_Needs_TaskId" ON "Needs" ("TaskId");

CREATE INDEX "IX_Outbox_SentAt_NextTryAt" ON "Outbox" ("SentAt", "NextTryAt");

CREATE INDEX "IX_PatternNeeds_MunicipalityId" ON "PatternNeeds" ("MunicipalityId");

CREATE UNIQUE INDEX "IX_People_FeedToken" ON "People" ("FeedToken");

CREATE UNIQUE INDEX "IX_People_MunicipalityId_Email" ON "People" ("MunicipalityId", "Email");

CREATE INDEX "IX_PersonSkills_MunicipalityId" ON "PersonSkills" ("MunicipalityId");

CREATE INDEX "IX_PersonSkills_SkillId" ON "PersonSkills" ("SkillId");

CREATE UNIQUE INDEX "IX_Places_MunicipalityId_Name" ON "Places" ("MunicipalityId", "Name");

CREATE INDEX "IX_Seasons_ActivityId" ON "Seasons" ("ActivityId");

CREATE INDEX "IX_Seasons_MunicipalityId" ON "Seasons" ("MunicipalityId");

CREATE INDEX "IX_Seats_KeptForSkillId" ON "Seats" ("KeptForSkillId");

CREATE INDEX "IX_Seats_MunicipalityId" ON "Seats" ("MunicipalityId");

CREATE UNIQUE INDEX "IX_Seats_NeedId_Number" ON "Seats" ("NeedId", "Number");

CREATE INDEX "IX_ShiftPatterns_MunicipalityId" ON "ShiftPatterns" ("MunicipalityId");

CREATE INDEX "IX_ShiftPatterns_SeasonId" ON "ShiftPatterns" ("SeasonId");

CREATE INDEX "IX_ShiftReports_MunicipalityId" ON "ShiftReports" ("MunicipalityId");

CREATE INDEX "IX_Shifts_ActivityId" ON "Shifts" ("ActivityId");

CREATE INDEX "IX_Shifts_MunicipalityId_StartsAt" ON "Shifts" ("MunicipalityId", "StartsAt");

CREATE INDEX "IX_Shifts_PlaceId" ON "Shifts" ("PlaceId");

CREATE UNIQUE INDEX "IX_Shifts_ShiftPatternId_PatternDate" ON "Shifts" ("ShiftPatternId", "PatternDate");

CREATE INDEX "IX_SignUps_MunicipalityId" ON "SignUps" ("MunicipalityId");

CREATE UNIQUE INDEX "IX_SignUps_NeedId_PersonId" ON "SignUps" ("NeedId", "PersonId") WHERE Status <> 'Withdrawn';

CREATE INDEX "IX_SignUps_PersonId_Status" ON "SignUps" ("PersonId", "Status");

CREATE UNIQUE INDEX "IX_SignUps_SeatId" ON "SignUps" ("SeatId");

CREATE INDEX "IX_SignUps_ShiftId_Status" ON "SignUps" ("ShiftId", "Status");

CREATE UNIQUE INDEX "IX_Skills_MunicipalityId_Name" ON "Skills" ("MunicipalityId", "Name");

CREATE INDEX "IX_Tasks_ActivityId" ON "Tasks" ("ActivityId");

CREATE INDEX "IX_Tasks_MunicipalityId" ON "Tasks" ("MunicipalityId");

CREATE INDEX "IX_Tasks_PlaceId" ON "Tasks" ("PlaceId");

-- ---------------------------------------------------------------------------------------------------------------
-- What was decided is never rewritten.

CREATE TRIGGER "FrameAssessments_NoUpdate" BEFORE UPDATE ON "FrameAssessments"
BEGIN SELECT RAISE(ABORT, 'guard.assessment-is-final'); END;

CREATE TRIGGER "FrameAssessments_NoDelete" BEFORE DELETE ON "FrameAssessments"
BEGIN SELECT RAISE(ABORT, 'guard.assessment-is-final'); END;

CREATE TRIGGER "FrameReviews_NoUpdate" BEFORE UPDATE ON "FrameReviews"
BEGIN SELECT RAISE(ABORT, 'guard.review-is-final'); END;

CREATE TRIGGER "FrameReviews_NoDelete" BEFORE DELETE ON "FrameReviews"
BEGIN SELECT RAISE(ABORT, 'guard.review-is-final'); END;

CREATE TRIGGER "Decisions_NoUpdate" BEFORE UPDATE ON "Decisions"
BEGIN SELECT RAISE(ABORT, 'guard.record-is-final'); END;

CREATE TRIGGER "Decisions_NoDelete" BEFORE DELETE ON "Decisions"
BEGIN SELECT RAISE(ABORT, 'guard.record-is-final'); END;

-- ---------------------------------------------------------------------------------------------------------------
-- A review is of a task that waits for one, and never by whoever answered the questions.

CREATE TRIGGER "FrameReviews_Guard" BEFORE INSERT ON "FrameReviews"
WHEN NOT EXISTS (
    SELECT 1 FROM "FrameAssessments" a
    WHERE a."Id" = NEW."AssessmentId" AND a."MunicipalityId" = NEW."MunicipalityId"
      AND a."Verdict" = 'NeedsReview' AND a."By" <> NEW."By")
BEGIN SELECT RAISE(ABORT, 'guard.review-by-another'); END;

-- A second review is for four eyes only: after one that allowed, and by somebody else.

CREATE TRIGGER "FrameReviews_SecondGuard" BEFORE INSERT ON "FrameReviews"
WHEN NEW."Step" <> 1 AND NOT (NEW."Step" = 2 AND EXISTS (
    SELECT 1 FROM "FrameReviews" r JOIN "FrameAssessments" a ON a."Id" = r."AssessmentId"
    WHERE r."AssessmentId" = NEW."AssessmentId" AND r."Step" = 1 AND r."Allowed" = 1 AND r."By" <> NEW."By" AND a."FourEyes" = 1))
BEGIN SELECT RAISE(ABORT, 'guard.review-by-another'); END;

-- An approval rests on a verdict that allows, or on a review that does (the second one, where four eyes are needed); a block is
-- never approved.

CREATE TRIGGER "FrameApprovals_Guard" BEFORE INSERT ON "FrameApprovals"
WHEN NOT EXISTS (
    SELECT 1 FROM "FrameAssessments" a
    LEFT JOIN "FrameReviews" r ON r."Id" = NEW."ReviewId" AND r."AssessmentId" = a."Id"
    WHERE a."Id" = NEW."AssessmentId" AND a."TaskId" = NEW."TaskId" AND a."TaskRevision" = NEW."TaskRevision"
      AND a."MunicipalityId" = NEW."MunicipalityId"
      AND (a."Verdict" = 'Allowed' OR (a."Verdict" = 'NeedsReview' AND r."Allowed" = 1 AND r."Step" = 1 + a."FourEyes")))
BEGIN SELECT RAISE(ABORT, 'guard.approval-needs-verdict'); END;

-- It can only end, once.

CREATE TRIGGER "FrameApprovals_OnlyEnds" BEFORE UPDATE ON "FrameApprovals"
WHEN OLD."EndedAt" IS NOT NULL OR NEW."EndedAt" IS NULL
  OR NEW."TaskId" <> OLD."TaskId" OR NEW."TaskRevision" <> OLD."TaskRevision" OR NEW."AssessmentId" <> OLD."AssessmentId"
  OR NEW."ReviewId" IS NOT OLD."ReviewId" OR NEW."From" <> OLD."From" OR NEW."Until" <> OLD."Until"
  OR NEW."MunicipalityId" <> OLD."MunicipalityId"
BEGIN SELECT RAISE(ABORT, 'guard.approval-only-ends'); END;

CREATE TRIGGER "FrameApprovals_NoDelete" BEFORE DELETE ON "FrameApprovals"
BEGIN SELECT RAISE(ABORT, 'guard.approval-only-ends'); END;

-- What the frame judges does not change without a new revision, which no approval is for yet.

CREATE TRIGGER "Tasks_RevisionGuard" BEFORE UPDATE OF "Title", "Description", "Answers", "ActivityId", "PlaceId" ON "Tasks"
WHEN (NEW."Title" <> OLD."Title" OR NEW."Description" <> OLD."Description" OR NEW."Answers" <> OLD."Answers"
  OR NEW."ActivityId" <> OLD."ActivityId" OR NEW."PlaceId" <> OLD."PlaceId")
  AND NEW."Revision" <= OLD."Revision"
BEGIN SELECT RAISE(ABORT, 'guard.changed-task-needs-revision'); END;

-- ---------------------------------------------------------------------------------------------------------------
-- No shift is open for sign-up unless every task on it has a standing approval.

CREATE VIEW "StandingApprovals" AS
SELECT t."Id" AS "TaskId", a."Until" FROM "Tasks" t
JOIN "FrameApprovals" a ON a."TaskId" = t."Id" AND a."TaskRevision" = t."Revision" AND a."EndedAt" IS NULL;

CREATE TRIGGER "Shifts_PublishedAtBirth" BEFORE INSERT ON "Shifts"
WHEN NEW."State" = 'Published'
BEGIN SELECT RAISE(ABORT, 'guard.publish-needs-approval'); END;

CREATE TRIGGER "Shifts_PublishGuard" BEFORE UPDATE OF "State" ON "Shifts"
WHEN NEW."State" = 'Published' AND OLD."State" <> 'Published' AND (
    NOT EXISTS (SELECT 1 FROM "Needs" n WHERE n."ShiftId" = NEW."Id")
    OR EXISTS (SELECT 1 FROM "Needs" n WHERE n."ShiftId" = NEW."Id"
               AND n."TaskId" NOT IN (SELECT "TaskId" FROM "StandingApprovals")))
BEGIN SELECT RAISE(ABORT, 'guard.publish-needs-approval'); END;

CREATE TRIGGER "Needs_AddGuard" BEFORE INSERT ON "Needs"
WHEN (SELECT "State" FROM "Shifts" WHERE "Id" = NEW."ShiftId") = 'Published'
  AND NEW."TaskId" NOT IN (SELECT "TaskId" FROM "StandingApprovals")
BEGIN SELECT RAISE(ABORT, 'guard.publish-needs-approval'); END;

CREATE TRIGGER "Needs_TaskGuard" BEFORE UPDATE OF "TaskId", "ShiftId" ON "Needs"
WHEN NEW."TaskId" <> OLD."TaskId" OR NEW."ShiftId" <> OLD."ShiftId"
BEGIN SELECT RAISE(ABORT, 'guard.need-keeps-its-task'); END;

-- ---------------------------------------------------------------------------------------------------------------
-- A new yes, a waiting one on its way to a seat, and the yes to an offer need an open shift with a standing approval of every task; and the seat is of
-- the need it is for. (The database has no clock of its own: a yes says itself when it was given.) Whoever has a seat keeps it when an approval ends: nobody is thrown off.

CREATE TRIGGER "SignUps_AddGuard" BEFORE INSERT ON "SignUps"
WHEN NEW."Status" <> 'Withdrawn' AND (
    (SELECT "State" FROM "Shifts" WHERE "Id" = NEW."ShiftId") <> 'Published'
    OR EXISTS (SELECT 1 FROM "Needs" n WHERE n."ShiftId" = NEW."ShiftId"
               AND n."TaskId" NOT IN (SELECT "TaskId" FROM "StandingApprovals" WHERE "Until" > NEW."CreatedAt")))
BEGIN SELECT RAISE(ABORT, 'guard.sign-up-needs-open-shift'); END;

CREATE TRIGGER "SignUps_MoveUpGuard" BEFORE UPDATE OF "Status" ON "SignUps"
WHEN NEW."Status" IN ('Confirmed', 'Offered') AND OLD."Status" <> NEW."Status" AND (
    (SELECT "State" FROM "Shifts" WHERE "Id" = NEW."ShiftId") <> 'Published'
    OR EXISTS (SELECT 1 FROM "Needs" n WHERE n."ShiftId" = NEW."ShiftId"
               AND n."TaskId" NOT IN (SELECT "TaskId" FROM "StandingApprovals")))
BEGIN SELECT RAISE(ABORT, 'guard.sign-up-needs-open-shift'); END;

CREATE TRIGGER "SignUps_SeatOfNeed_Insert" BEFORE INSERT ON "SignUps"
WHEN NOT EXISTS (SELECT 1 FROM "Needs" n WHERE n."Id" = NEW."NeedId" AND n."ShiftId" = NEW."ShiftId"
                 AND n."MunicipalityId" = NEW."MunicipalityId")
  OR NOT EXISTS (SELECT 1 FROM "People" p WHERE p."Id" = NEW."PersonId" AND p."MunicipalityId" = NEW."MunicipalityId")
  OR (NEW."SeatId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "Seats" s WHERE s."Id" = NEW."SeatId" AND s."NeedId" = NEW."NeedId"))
BEGIN SELECT RAISE(ABORT, 'guard.seat-of-another-need'); END;

CREATE TRIGGER "SignUps_SeatOfNeed_Update" BEFORE UPDATE ON "SignUps"
WHEN NEW."NeedId" <> OLD."NeedId" OR NEW."ShiftId" <> OLD."ShiftId" OR NEW."PersonId" <> OLD."PersonId"
  OR NEW."MunicipalityId" <> OLD."MunicipalityId"
  OR (NEW."SeatId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "Seats" s WHERE s."Id" = NEW."SeatId" AND s."NeedId" = NEW."NeedId"))
BEGIN SELECT RAISE(ABORT, 'guard.seat-of-another-need'); END;

-- ---------------------------------------------------------------------------------------------------------------
-- Nothing refers to a row of another municipality, and no row moves to another one. (Sign-ups have their own guards above; judgements,
-- reviews and approvals keep what they refer to by the guards that keep them from being rewritten.)

CREATE TRIGGER "Activities_OwnMunicipality_Insert" BEFORE INSERT ON "Activities"
WHEN (SELECT "MunicipalityId" FROM "Places" WHERE "Id" = NEW."PlaceId") <> NEW."MunicipalityId"
BEGIN SELECT RAISE(ABORT, 'guard.another-municipality'); END;

CREATE TRIGGER "Activities_OwnMunicipality_Update" BEFORE UPDATE OF "MunicipalityId", "PlaceId" ON "Activities"
WHEN NEW."MunicipalityId" <> OLD."MunicipalityId"
  OR (SELECT "MunicipalityId" FROM "Places" WHERE "Id" = NEW."PlaceId") <> NEW."MunicipalityId"
BEGIN SELECT RAISE(ABORT, 'guard.another-municipality'); END;

CREATE TRIGGER "Tasks_OwnMunicipality_Insert" BEFORE INSERT ON "Tasks"
WHEN (SELECT "MunicipalityId" FROM "Activities" WHERE "Id" = NEW."ActivityId") <> NEW."MunicipalityId"
  OR (SELECT "MunicipalityId" FROM "Places" WHERE "Id" = NEW."PlaceId") <> NEW."MunicipalityId"
BEGIN SELECT RAISE(ABORT, 'guard.another-municipality'); END;

CREATE TRIGGER "Tasks_OwnMunicipality_Update" BEFORE UPDATE OF "MunicipalityId", "ActivityId", "PlaceId" ON "Tasks"
WHEN NEW."MunicipalityId" <> OLD."MunicipalityId"
  OR (SELECT "MunicipalityId" FROM "Activities" WHERE "Id" = NEW."ActivityId") <> NEW."MunicipalityId"
  OR (SELECT "MunicipalityId" FROM "Places" WHERE "Id" = NEW."PlaceId") <> NEW."MunicipalityId"
BEGIN SELECT RAISE(ABORT, 'guard.another-municipality'); END;

CREATE TRIGGER "Seasons_OwnMunicipality_Insert" BEFORE INSERT ON "Seasons"
WHEN (SELECT "MunicipalityId" FROM "Activities" WHERE "Id" = NEW."ActivityId") <> NEW."MunicipalityId"
BEGIN SELECT RAISE(ABORT, 'guard.another-municipality'); END;

CREATE TRIGGER "Seasons_OwnMunicipality_Update" BEFORE UPDATE OF "MunicipalityId", "ActivityId" ON "Seasons"
WHEN NEW."MunicipalityId" <> OLD."MunicipalityId"
  OR (SELECT "MunicipalityId" FROM "Activities" WHERE "Id" = NEW."ActivityId") <> NEW."MunicipalityId"
BEGIN SELECT RAISE(ABORT, 'guard.another-municipality'); END;

CREATE TRIGGER "ShiftPatterns_OwnMunicipality_Insert" BEFORE INSERT ON "ShiftPatterns"
WHEN (SELECT "MunicipalityId" FROM "Seasons" WHERE "Id" = NEW."SeasonId") <> NEW."MunicipalityId"
BEGIN SELECT RAISE(ABORT, 'guard.another-municipality'); END;

CREATE TRIGGER "ShiftPatterns_OwnMunicipality_Update" BEFORE UPDATE OF "MunicipalityId", "SeasonId" ON "ShiftPatterns"
WHEN NEW."MunicipalityId" <> OLD."MunicipalityId"
  OR (SELECT "MunicipalityId" FROM "Seasons" WHERE "Id" = NEW."SeasonId") <> NEW."MunicipalityId"
BEGIN SELECT RAISE(ABORT, 'guard.another-municipality'); END;

CREATE TRIGGER "Shifts_OwnMunicipality_Insert" BEFORE INSERT ON "Shifts"
WHEN (SELECT "MunicipalityId" FROM "Activities" WHERE "Id" = NEW."ActivityId") <> NEW."MunicipalityId"
  OR (SELECT "MunicipalityId" FROM "Places" WHERE "Id" = NEW."PlaceId") <> NEW."MunicipalityId"
  OR (SELECT "MunicipalityId" FROM "ShiftPatterns" WHERE "Id" = NEW."ShiftPatternId") <> NEW."MunicipalityId"
BEGIN SELECT RAISE(ABORT, 'guard.another-municipality'); END;

CREATE TRIGGER "Shifts_OwnMunicipality_Update" BEFORE UPDATE OF "MunicipalityId", "ActivityId", "PlaceId", "ShiftPatternId" ON "Shifts"
WHEN NEW."MunicipalityId" <> OLD."MunicipalityId"
  OR (SELECT "MunicipalityId" FROM "Activities" WHERE "Id" = NEW."ActivityId") <> NEW."MunicipalityId"
  OR (SELECT "MunicipalityId" FROM "Places" WHERE "Id" = NEW."PlaceId") <> NEW."MunicipalityId"
  OR (SELECT "MunicipalityId" FROM "ShiftPatterns" WHERE "Id" = NEW."ShiftPatternId") <> NEW."MunicipalityId"
BEGIN SELECT RAISE(ABORT, 'guard.another-municipality'); END;

CREATE TRIGGER "Needs_OwnMunicipality_Insert" BEFORE INSERT ON "Needs"
WHEN (SELECT "MunicipalityId" FROM "Shifts" WHERE "Id" = NEW."ShiftId") <> NEW."MunicipalityId"
  OR (SELECT "MunicipalityId" FROM "Tasks" WHERE "Id" = NEW."TaskId") <> NEW."MunicipalityId"
  OR (SELECT "MunicipalityId" FROM "Skills" WHERE "Id" = NEW."SkillId") <> NEW."MunicipalityId"
BEGIN SELECT RAISE(ABORT, 'guard.another-municipality'); END;

CREATE TRIGGER "Needs_OwnMunicipality_Update" BEFORE UPDATE OF "MunicipalityId", "ShiftId", "TaskId", "SkillId" ON "Needs"
WHEN NEW."MunicipalityId" <> OLD."MunicipalityId"
  OR (SELECT "MunicipalityId" FROM "Shifts" WHERE "Id" = NEW."ShiftId") <> NEW."MunicipalityId"
  OR (SELECT "MunicipalityId" FROM "Tasks" WHERE "Id" = NEW."TaskId") <> NEW."MunicipalityId"
  OR (SELECT "MunicipalityId" FROM "Skills" WHERE "Id" = NEW."SkillId") <> NEW."MunicipalityId"
BEGIN SELECT RAISE(ABORT, 'guard.another-municipality'); END;

CREATE TRIGGER "Seats_OwnMunicipality_Insert" BEFORE INSERT ON "Seats"
WHEN (SELECT "MunicipalityId" FROM "Needs" WHERE "Id" = NEW."NeedId") <> NEW."MunicipalityId"
  OR (SELECT "MunicipalityId" FROM "Skills" WHERE "Id" = NEW."KeptForSkillId") <> NEW."MunicipalityId"
BEGIN SELECT RAISE(ABORT, 'guard.another-municipality'); END;

CREATE TRIGGER "Seats_OwnMunicipality_Update" BEFORE UPDATE OF "MunicipalityId", "NeedId", "KeptForSkillId" ON "Seats"
WHEN NEW."MunicipalityId" <> OLD."MunicipalityId"
  OR (SELECT "MunicipalityId" FROM "Needs" WHERE "Id" = NEW."NeedId") <> NEW."MunicipalityId"
  OR (SELECT "MunicipalityId" FROM "Skills" WHERE "Id" = NEW."KeptForSkillId") <> NEW."MunicipalityId"
BEGIN SELECT RAISE(ABORT, 'guard.another-municipality'); END;

CREATE TRIGGER "ShiftReports_OwnMunicipality_Insert" BEFORE INSERT ON "ShiftReports"
WHEN (SELECT "MunicipalityId" FROM "Shifts" WHERE "Id" = NEW."ShiftId") <> NEW."MunicipalityId"
BEGIN SELECT RAISE(ABORT, 'guard.another-municipality'); END;

CREATE TRIGGER "ShiftReports_OwnMunicipality_Update" BEFORE UPDATE OF "MunicipalityId", "ShiftId" ON "ShiftReports"
WHEN NEW."MunicipalityId" <> OLD."MunicipalityId"
  OR (SELECT "MunicipalityId" FROM "Shifts" WHERE "Id" = NEW."ShiftId") <> NEW."MunicipalityId"
BEGIN SELECT RAISE(ABORT, 'guard.another-municipality'); END;

CREATE TRIGGER "FrameAssessments_OwnMunicipality_Insert" BEFORE INSERT ON "FrameAssessments"
WHEN (SELECT "MunicipalityId" FROM "Tasks" WHERE "Id" = NEW."TaskId") <> NEW."MunicipalityId"
BEGIN SELECT RAISE(ABORT, 'guard.another-municipality'); END;

CREATE TRIGGER "FrameReviews_OwnMunicipality_Insert" BEFORE INSERT ON "FrameReviews"
WHEN (SELECT "MunicipalityId" FROM "FrameAssessments" WHERE "Id" = NEW."AssessmentId") <> NEW."MunicipalityId"
BEGIN SELECT RAISE(ABORT, 'guard.another-municipality'); END;

CREATE TRIGGER "FrameApprovals_OwnMunicipality_Insert" BEFORE INSERT ON "FrameApprovals"
WHEN (SELECT "MunicipalityId" FROM "Tasks" WHERE "Id" = NEW."TaskId") <> NEW."MunicipalityId"
  OR (SELECT "MunicipalityId" FROM "FrameAssessments" WHERE "Id" = NEW."AssessmentId") <> NEW."MunicipalityId"
  OR (SELECT "MunicipalityId" FROM "FrameReviews" WHERE "Id" = NEW."ReviewId") <> NEW."MunicipalityId"
BEGIN SELECT RAISE(ABORT, 'guard.another-municipality'); END;

CREATE TRIGGER "People_OwnMunicipality_Update" BEFORE UPDATE OF "MunicipalityId" ON "People"
WHEN NEW."MunicipalityId" <> OLD."MunicipalityId"
BEGIN SELECT RAISE(ABORT, 'guard.another-municipality'); END;

CREATE TRIGGER "Places_OwnMunicipality_Update" BEFORE UPDATE OF "MunicipalityId" ON "Places"
WHEN NEW."MunicipalityId" <> OLD."MunicipalityId"
BEGIN SELECT RAISE(ABORT, 'guard.another-municipality'); END;

CREATE TRIGGER "Skills_OwnMunicipality_Update" BEFORE UPDATE OF "MunicipalityId" ON "Skills"
WHEN NEW."MunicipalityId" <> OLD."MunicipalityId"
BEGIN SELECT RAISE(ABORT, 'guard.another-municipality'); END;

CREATE TRIGGER "PersonSkills_OwnMunicipality_Insert" BEFORE INSERT ON "PersonSkills"
WHEN (SELECT "MunicipalityId" FROM "People" WHERE "Id" = NEW."PersonId") <> NEW."MunicipalityId"
  OR (SELECT "MunicipalityId" FROM "Skills" WHERE "Id" = NEW."SkillId") <> NEW."MunicipalityId"
BEGIN SELECT RAISE(ABORT, 'guard.another-municipality'); END;

CREATE TRIGGER "PersonSkills_OwnMunicipality_Update" BEFORE UPDATE OF "MunicipalityId", "PersonId", "SkillId" ON "PersonSkills"
WHEN NEW."MunicipalityId" <> OLD."MunicipalityId"
  OR (SELECT "MunicipalityId" FROM "People" WHERE "Id" = NEW."PersonId") <> NEW."MunicipalityId"
  OR (SELECT "MunicipalityId" FROM "Skills" WHERE "Id" = NEW."SkillId") <> NEW."MunicipalityId"
BEGIN SELECT RAISE(ABORT, 'guard.another-municipality'); END;

CREATE TRIGGER "PatternNeeds_OwnMunicipality_Insert" BEFORE INSERT ON "PatternNeeds"
WHEN (SELECT "MunicipalityId" FROM "ShiftPatterns" WHERE "Id" = NEW."ShiftPatternId") <> NEW."MunicipalityId"
BEGIN SELECT RAISE(ABORT, 'guard.another-municipality'); END;

CREATE TRIGGER "PatternNeeds_OwnMunicipality_Update" BEFORE UPDATE OF "MunicipalityId", "ShiftPatternId" ON "PatternNeeds"
WHEN NEW."MunicipalityId" <> OLD."MunicipalityId"
  OR (SELECT "MunicipalityId" FROM "ShiftPatterns" WHERE "Id" = NEW."ShiftPatternId") <> NEW."MunicipalityId"
BEGIN SELECT RAISE(ABORT, 'guard.another-municipality'); END;
