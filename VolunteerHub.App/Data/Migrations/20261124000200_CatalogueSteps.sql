-- The versions of the catalogue's files that were ever in use, word for word, and each municipality's steps from the first of them to what holds
-- today. What a task was judged by can be read for ever.

CREATE TABLE "CatalogueEditions" (
    "Hash" TEXT NOT NULL CONSTRAINT "PK_CatalogueEditions" PRIMARY KEY,
    "Version" TEXT NOT NULL,
    "Files" TEXT NOT NULL,
    "AddedAt" TEXT NOT NULL
);

CREATE TABLE "CatalogueSteps" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_CatalogueSteps" PRIMARY KEY,
    "MunicipalityId" TEXT NOT NULL,
    "Number" INTEGER NOT NULL,
    "Act" TEXT NOT NULL,
    "Subject" TEXT NOT NULL,
    "Before" TEXT NOT NULL,
    "After" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    "By" TEXT NULL,
    "ByName" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "FK_CatalogueSteps_Municipalities_MunicipalityId" FOREIGN KEY ("MunicipalityId") REFERENCES "Municipalities" ("Id") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "IX_CatalogueSteps_MunicipalityId_Number" ON "CatalogueSteps" ("MunicipalityId", "Number");

-- ---------------------------------------------------------------------------------------------------------------
-- Nothing of it is ever rewritten.

CREATE TRIGGER "CatalogueEditions_NoUpdate" BEFORE UPDATE ON "CatalogueEditions"
BEGIN SELECT RAISE(ABORT, 'guard.catalogue-is-final'); END;

CREATE TRIGGER "CatalogueEditions_NoDelete" BEFORE DELETE ON "CatalogueEditions"
BEGIN SELECT RAISE(ABORT, 'guard.catalogue-is-final'); END;

CREATE TRIGGER "CatalogueSteps_NoUpdate" BEFORE UPDATE ON "CatalogueSteps"
BEGIN SELECT RAISE(ABORT, 'guard.catalogue-is-final'); END;

CREATE TRIGGER "CatalogueSteps_NoDelete" BEFORE DELETE ON "CatalogueSteps"
BEGIN SELECT RAISE(ABORT, 'guard.catalogue-is-final'); END;

-- Steps come one after the other; the first takes a version of the files, and so does no other step than one that names a version that is kept here.
-- Every step but the first says who took it and why.

CREATE TRIGGER "CatalogueSteps_InOrder" BEFORE INSERT ON "CatalogueSteps"
WHEN NEW."Number" <> 1 + (SELECT COUNT(*) FROM "CatalogueSteps" WHERE "MunicipalityId" = NEW."MunicipalityId")
  OR (NEW."Number" = 1 AND NEW."Act" <> 'Edition')
  OR (NEW."Act" = 'Edition' AND NEW."Subject" NOT IN (SELECT "Hash" FROM "CatalogueEditions"))
  OR (NEW."Number" > 1 AND (NEW."By" IS NULL OR TRIM(NEW."Reason") = ''))
BEGIN SELECT RAISE(ABORT, 'guard.catalogue-step'); END;
