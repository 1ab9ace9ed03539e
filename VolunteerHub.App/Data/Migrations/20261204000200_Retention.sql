-- A municipality may delete volunteers who have long been away (docs/decisions/0016). None does until an administrator chooses so: there is no row yet.

CREATE TABLE "RetentionSettings" (
    "MunicipalityId" TEXT NOT NULL CONSTRAINT "PK_RetentionSettings" PRIMARY KEY,
    "Years" INTEGER NULL,
    CONSTRAINT "FK_RetentionSettings_Municipalities_MunicipalityId" FOREIGN KEY ("MunicipalityId") REFERENCES "Municipalities" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "PersonRetentions" (
    "PersonId" TEXT NOT NULL CONSTRAINT "PK_PersonRetentions" PRIMARY KEY,
    "MunicipalityId" TEXT NOT NULL,
    "SeenAt" TEXT NULL,
    "ToldAt" TEXT NULL,
    "DeletesOn" TEXT NULL,
    CONSTRAINT "FK_PersonRetentions_Municipalities_MunicipalityId" FOREIGN KEY ("MunicipalityId") REFERENCES "Municipalities" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_PersonRetentions_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES "People" ("Id") ON DELETE CASCADE
);

CREATE INDEX "IX_PersonRetentions_MunicipalityId" ON "PersonRetentions" ("MunicipalityId");

-- A choice stays with the municipality that made it, and what is noted of somebody with the one that knows them.

CREATE TRIGGER "RetentionSettings_OwnMunicipality_Update" BEFORE UPDATE OF "MunicipalityId" ON "RetentionSettings"
WHEN NEW."MunicipalityId" <> OLD."MunicipalityId"
BEGIN SELECT RAISE(ABORT, 'guard.another-municipality'); END;

CREATE TRIGGER "PersonRetentions_OwnMunicipality_Insert" BEFORE INSERT ON "PersonRetentions"
WHEN (SELECT "MunicipalityId" FROM "People" WHERE "Id" = NEW."PersonId") <> NEW."MunicipalityId"
BEGIN SELECT RAISE(ABORT, 'guard.another-municipality'); END;

CREATE TRIGGER "PersonRetentions_OwnMunicipality_Update" BEFORE UPDATE OF "MunicipalityId", "PersonId" ON "PersonRetentions"
WHEN NEW."MunicipalityId" <> OLD."MunicipalityId" OR NEW."PersonId" <> OLD."PersonId"
BEGIN SELECT RAISE(ABORT, 'guard.another-municipality'); END;
