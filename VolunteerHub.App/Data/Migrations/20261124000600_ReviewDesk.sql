-- Who reviews: duties chosen by the administrator, cases in the hands of a named person, reminders that are never sent twice, and decisions
-- that a coordinator disagrees with.

CREATE TABLE "ReviewDuties" (
    "MunicipalityId" TEXT NOT NULL CONSTRAINT "PK_ReviewDuties" PRIMARY KEY,
    "ReviewerId" TEXT NULL,
    "DeputyId" TEXT NULL,
    "CatalogueOwnerId" TEXT NULL,
    "LeaderId" TEXT NULL,
    CONSTRAINT "FK_ReviewDuties_Municipalities_MunicipalityId" FOREIGN KEY ("MunicipalityId") REFERENCES "Municipalities" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "FrameCases" (
    "AssessmentId" TEXT NOT NULL CONSTRAINT "PK_FrameCases" PRIMARY KEY,
    "MunicipalityId" TEXT NOT NULL,
    "ReviewerId" TEXT NOT NULL,
    "ReviewerName" TEXT NOT NULL,
    "DeputyId" TEXT NULL,
    "DeputyName" TEXT NULL,
    "DueOn" TEXT NOT NULL,
    "OpenedAt" TEXT NOT NULL,
    CONSTRAINT "FK_FrameCases_FrameAssessments_AssessmentId" FOREIGN KEY ("AssessmentId") REFERENCES "FrameAssessments" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_FrameCases_Municipalities_MunicipalityId" FOREIGN KEY ("MunicipalityId") REFERENCES "Municipalities" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "FrameDisagreements" (
    "DisputedId" TEXT NOT NULL CONSTRAINT "PK_FrameDisagreements" PRIMARY KEY,
    "AnewId" TEXT NOT NULL,
    "MunicipalityId" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "ByName" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "FK_FrameDisagreements_FrameAssessments_AnewId" FOREIGN KEY ("AnewId") REFERENCES "FrameAssessments" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_FrameDisagreements_FrameAssessments_DisputedId" FOREIGN KEY ("DisputedId") REFERENCES "FrameAssessments" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_FrameDisagreements_Municipalities_MunicipalityId" FOREIGN KEY ("MunicipalityId") REFERENCES "Municipalities" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "FrameReminders" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_FrameReminders" PRIMARY KEY AUTOINCREMENT,
    "MunicipalityId" TEXT NOT NULL,
    "Subject" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "To" TEXT NOT NULL,
    "Day" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "FK_FrameReminders_Municipalities_MunicipalityId" FOREIGN KEY ("MunicipalityId") REFERENCES "Municipalities" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_FrameCases_MunicipalityId" ON "FrameCases" ("MunicipalityId");

CREATE UNIQUE INDEX "IX_FrameDisagreements_AnewId" ON "FrameDisagreements" ("AnewId");

CREATE INDEX "IX_FrameDisagreements_MunicipalityId" ON "FrameDisagreements" ("MunicipalityId");

CREATE INDEX "IX_FrameReminders_MunicipalityId" ON "FrameReminders" ("MunicipalityId");

CREATE UNIQUE INDEX "IX_FrameReminders_Subject_Kind_To_Day" ON "FrameReminders" ("Subject", "Kind", "To", "Day");

-- ---------------------------------------------------------------------------------------------------------------
-- A case is never in the hands of whoever has written the task, in these words or earlier ones, nor of two names that are one; and it stays.

CREATE TRIGGER "FrameCases_Guard_Insert" BEFORE INSERT ON "FrameCases"
WHEN NEW."ReviewerId" IS NEW."DeputyId" OR EXISTS (
    SELECT 1 FROM "FrameAssessments" a JOIN "FrameAssessments" w ON w."TaskId" = a."TaskId"
    WHERE a."Id" = NEW."AssessmentId" AND w."By" IN (NEW."ReviewerId", NEW."DeputyId"))
BEGIN SELECT RAISE(ABORT, 'guard.review-by-another'); END;

CREATE TRIGGER "FrameCases_Guard_Update" BEFORE UPDATE ON "FrameCases"
WHEN NEW."AssessmentId" <> OLD."AssessmentId" OR NEW."MunicipalityId" <> OLD."MunicipalityId" OR NEW."ReviewerId" IS NEW."DeputyId" OR EXISTS (
    SELECT 1 FROM "FrameAssessments" a JOIN "FrameAssessments" w ON w."TaskId" = a."TaskId"
    WHERE a."Id" = NEW."AssessmentId" AND w."By" IN (NEW."ReviewerId", NEW."DeputyId"))
BEGIN SELECT RAISE(ABORT, 'guard.review-by-another'); END;

CREATE TRIGGER "FrameCases_NoDelete" BEFORE DELETE ON "FrameCases"
BEGIN SELECT RAISE(ABORT, 'guard.case-stays'); END;

CREATE TRIGGER "FrameCases_OwnMunicipality_Insert" BEFORE INSERT ON "FrameCases"
WHEN (SELECT "MunicipalityId" FROM "FrameAssessments" WHERE "Id" = NEW."AssessmentId") <> NEW."MunicipalityId"
BEGIN SELECT RAISE(ABORT, 'guard.another-municipality'); END;

CREATE TRIGGER "ReviewDuties_OwnMunicipality_Update" BEFORE UPDATE OF "MunicipalityId" ON "ReviewDuties"
WHEN NEW."MunicipalityId" <> OLD."MunicipalityId"
BEGIN SELECT RAISE(ABORT, 'guard.another-municipality'); END;

-- A reminder that was sent was sent.

CREATE TRIGGER "FrameReminders_NoUpdate" BEFORE UPDATE ON "FrameReminders"
BEGIN SELECT RAISE(ABORT, 'guard.reminder-was-sent'); END;

-- Only a reviewer's decision is disagreed with, for the same task and revision, and only once: what came of a disagreement is final.

CREATE TRIGGER "FrameDisagreements_Guard" BEFORE INSERT ON "FrameDisagreements"
WHEN NOT EXISTS (
    SELECT 1 FROM "FrameAssessments" d JOIN "FrameAssessments" n ON n."Id" = NEW."AnewId"
    WHERE d."Id" = NEW."DisputedId" AND d."TaskId" = n."TaskId" AND d."TaskRevision" = n."TaskRevision"
      AND EXISTS (SELECT 1 FROM "FrameReviews" r WHERE r."AssessmentId" = d."Id"))
  OR EXISTS (SELECT 1 FROM "FrameDisagreements" e WHERE e."AnewId" = NEW."DisputedId")
BEGIN SELECT RAISE(ABORT, 'guard.disagreement-once'); END;

CREATE TRIGGER "FrameDisagreements_NoUpdate" BEFORE UPDATE ON "FrameDisagreements"
BEGIN SELECT RAISE(ABORT, 'guard.disagreement-is-final'); END;

CREATE TRIGGER "FrameDisagreements_NoDelete" BEFORE DELETE ON "FrameDisagreements"
BEGIN SELECT RAISE(ABORT, 'guard.disagreement-is-final'); END;

CREATE TRIGGER "FrameDisagreements_OwnMunicipality_Insert" BEFORE INSERT ON "FrameDisagreements"
WHEN (SELECT "MunicipalityId" FROM "FrameAssessments" WHERE "Id" = NEW."DisputedId") <> NEW."MunicipalityId"
  OR (SELECT "MunicipalityId" FROM "FrameAssessments" WHERE "Id" = NEW."AnewId") <> NEW."MunicipalityId"
BEGIN SELECT RAISE(ABORT, 'guard.another-municipality'); END;

-- A review is never by whoever has written the task, in these words or earlier ones.

CREATE TRIGGER "FrameReviews_WriterGuard" BEFORE INSERT ON "FrameReviews"
WHEN EXISTS (
    SELECT 1 FROM "FrameAssessments" a JOIN "FrameAssessments" w ON w."TaskId" = a."TaskId"
    WHERE a."Id" = NEW."AssessmentId" AND w."By" = NEW."By")
BEGIN SELECT RAISE(ABORT, 'guard.review-by-another'); END;

-- The second look is by somebody who neither asked for it nor decided before.

CREATE TRIGGER "FrameReviews_AnewGuard" BEFORE INSERT ON "FrameReviews"
WHEN EXISTS (
    SELECT 1 FROM "FrameDisagreements" d WHERE d."AnewId" = NEW."AssessmentId"
      AND (d."By" = NEW."By" OR EXISTS (SELECT 1 FROM "FrameReviews" r WHERE r."AssessmentId" = d."DisputedId" AND r."By" = NEW."By")))
BEGIN SELECT RAISE(ABORT, 'guard.review-by-another'); END;
