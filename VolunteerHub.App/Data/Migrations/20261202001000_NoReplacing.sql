-- What is never rewritten is not written over either. INSERT OR REPLACE takes away whatever row stands in the way, and SQLite asks the guards against deleting
-- only on a connection with PRAGMA recursive_triggers. So a row that stands in the way refuses the new one, on any connection: by its key, by whatever else is
-- there only once, and by its rowid, which a statement may name too (one that names none has -1 here, which no row has).

CREATE TRIGGER "Decisions_NoReplace" BEFORE INSERT ON "Decisions"
WHEN EXISTS (SELECT 1 FROM "Decisions" WHERE rowid = NEW.rowid OR "Id" = NEW."Id")
BEGIN SELECT RAISE(ABORT, 'guard.record-is-final'); END;

CREATE TRIGGER "FrameAssessments_NoReplace" BEFORE INSERT ON "FrameAssessments"
WHEN EXISTS (SELECT 1 FROM "FrameAssessments" WHERE rowid = NEW.rowid OR "Id" = NEW."Id")
BEGIN SELECT RAISE(ABORT, 'guard.assessment-is-final'); END;

CREATE TRIGGER "FrameReviews_NoReplace" BEFORE INSERT ON "FrameReviews"
WHEN EXISTS (SELECT 1 FROM "FrameReviews" WHERE rowid = NEW.rowid OR "Id" = NEW."Id" OR ("AssessmentId" = NEW."AssessmentId" AND "Step" = NEW."Step"))
BEGIN SELECT RAISE(ABORT, 'guard.review-is-final'); END;

CREATE TRIGGER "FrameApprovals_NoReplace" BEFORE INSERT ON "FrameApprovals"
WHEN EXISTS (SELECT 1 FROM "FrameApprovals" WHERE rowid = NEW.rowid OR "Id" = NEW."Id" OR ("TaskId" = NEW."TaskId" AND "EndedAt" IS NULL AND NEW."EndedAt" IS NULL))
BEGIN SELECT RAISE(ABORT, 'guard.approval-only-ends'); END;

CREATE TRIGGER "FrameCases_NoReplace" BEFORE INSERT ON "FrameCases"
WHEN EXISTS (SELECT 1 FROM "FrameCases" WHERE rowid = NEW.rowid OR "AssessmentId" = NEW."AssessmentId")
BEGIN SELECT RAISE(ABORT, 'guard.case-stays'); END;

CREATE TRIGGER "FrameDisagreements_NoReplace" BEFORE INSERT ON "FrameDisagreements"
WHEN EXISTS (SELECT 1 FROM "FrameDisagreements" WHERE rowid = NEW.rowid OR "DisputedId" = NEW."DisputedId" OR "AnewId" = NEW."AnewId")
BEGIN SELECT RAISE(ABORT, 'guard.disagreement-is-final'); END;

CREATE TRIGGER "CatalogueEditions_NoReplace" BEFORE INSERT ON "CatalogueEditions"
WHEN EXISTS (SELECT 1 FROM "CatalogueEditions" WHERE rowid = NEW.rowid OR "Hash" = NEW."Hash")
BEGIN SELECT RAISE(ABORT, 'guard.catalogue-is-final'); END;

CREATE TRIGGER "CatalogueSteps_NoReplace" BEFORE INSERT ON "CatalogueSteps"
WHEN EXISTS (SELECT 1 FROM "CatalogueSteps" WHERE rowid = NEW.rowid OR "Id" = NEW."Id" OR ("MunicipalityId" = NEW."MunicipalityId" AND "Number" = NEW."Number"))
BEGIN SELECT RAISE(ABORT, 'guard.catalogue-is-final'); END;

CREATE TRIGGER "DependenceComments_NoReplace" BEFORE INSERT ON "DependenceComments"
WHEN EXISTS (SELECT 1 FROM "DependenceComments" WHERE rowid = NEW.rowid OR "Id" = NEW."Id")
BEGIN SELECT RAISE(ABORT, 'guard.comment-is-final'); END;

-- Of two of these tables a row may be changed, so UPDATE OR REPLACE could put one in the place of another.

CREATE TRIGGER "FrameApprovals_NoMove" BEFORE UPDATE ON "FrameApprovals"
WHEN NEW."Id" <> OLD."Id" OR NEW.rowid <> OLD.rowid
BEGIN SELECT RAISE(ABORT, 'guard.approval-only-ends'); END;

CREATE TRIGGER "FrameCases_NoMove" BEFORE UPDATE ON "FrameCases"
WHEN NEW."AssessmentId" <> OLD."AssessmentId" OR NEW.rowid <> OLD.rowid
BEGIN SELECT RAISE(ABORT, 'guard.case-stays'); END;
