-- What each municipality has chosen for its public register of judged tasks. No row: nothing is chosen, nobody is named.

CREATE TABLE "RegisterSettings" (
    "MunicipalityId" TEXT NOT NULL CONSTRAINT "PK_RegisterSettings" PRIMARY KEY,
    "ShowsReviewers" INTEGER NOT NULL,
    CONSTRAINT "FK_RegisterSettings_Municipalities_MunicipalityId" FOREIGN KEY ("MunicipalityId") REFERENCES "Municipalities" ("Id") ON DELETE RESTRICT
);

-- ---------------------------------------------------------------------------------------------------------------
-- A choice stays with the municipality that made it.

CREATE TRIGGER "RegisterSettings_OwnMunicipality_Update" BEFORE UPDATE OF "MunicipalityId" ON "RegisterSettings"
WHEN NEW."MunicipalityId" <> OLD."MunicipalityId"
BEGIN SELECT RAISE(ABORT, 'guard.another-municipality'); END;
