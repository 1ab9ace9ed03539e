-- A municipality may ask a guardian before a young person gets a seat (docs/decisions/0015). No row: nobody is asked. Of the guardian stands, with the volunteer,
-- what is needed to tell them and to let them take it back, and nothing else.

CREATE TABLE "SignUpSettings" (
    "MunicipalityId" TEXT NOT NULL CONSTRAINT "PK_SignUpSettings" PRIMARY KEY,
    "GuardianDuty" TEXT NOT NULL,
    CONSTRAINT "FK_SignUpSettings_Municipalities_MunicipalityId" FOREIGN KEY ("MunicipalityId") REFERENCES "Municipalities" ("Id") ON DELETE RESTRICT
);

ALTER TABLE "People" ADD COLUMN "GuardianConsent_AgreedOn" TEXT NULL;

ALTER TABLE "People" ADD COLUMN "GuardianConsent_Email" TEXT NULL;

ALTER TABLE "People" ADD COLUMN "GuardianConsent_Guardian" TEXT NULL;

ALTER TABLE "People" ADD COLUMN "GuardianConsent_SeenBy" TEXT NULL;

-- A choice stays with the municipality that made it.

CREATE TRIGGER "SignUpSettings_OwnMunicipality_Update" BEFORE UPDATE OF "MunicipalityId" ON "SignUpSettings"
WHEN NEW."MunicipalityId" <> OLD."MunicipalityId"
BEGIN SELECT RAISE(ABORT, 'guard.another-municipality'); END;

-- Whoever is deleted has nothing left that tells of them or of their guardian, and nothing is written of them again.

DROP TRIGGER "People_NamelessOnceDeleted";

CREATE TRIGGER "People_NamelessOnceDeleted" BEFORE UPDATE ON "People"
WHEN OLD."DeletedAt" IS NOT NULL
  OR (NEW."DeletedAt" IS NOT NULL AND (NEW."Name" <> '' OR NEW."Email" <> '' OR NEW."AgeBand" <> 'Unknown' OR NEW."Certificate_SeenBy" IS NOT NULL
    OR NEW."GuardianConsent_Guardian" IS NOT NULL OR NEW."GuardianConsent_Email" IS NOT NULL))
BEGIN SELECT RAISE(ABORT, 'guard.deleted-stays-deleted'); END;
