-- A coordinator notes that nobody came to a shift, for nobody checked in says only that nothing was noted. Of shifts that have been it is not known.

ALTER TABLE "Shifts" ADD COLUMN "NobodyCameAt" TEXT NULL;

-- A seat that was made for somebody who came unannounced goes with them when they are taken off. Of seats that were made before it is not known, and they stay.

ALTER TABLE "Seats" ADD COLUMN "IsExtra" INTEGER NOT NULL DEFAULT 0;

-- Hours that a place had are kept when it gets others, for what has been is measured by what was announced then. What was changed before is not known.

CREATE TABLE "FormerHours" (
    "PlaceId" TEXT NOT NULL,
    "Until" TEXT NOT NULL,
    "MunicipalityId" TEXT NOT NULL,
    "AnnouncedHours" TEXT NOT NULL,
    "StaffedHours" TEXT NOT NULL,
    CONSTRAINT "PK_FormerHours" PRIMARY KEY ("PlaceId", "Until"),
    CONSTRAINT "FK_FormerHours_Municipalities_MunicipalityId" FOREIGN KEY ("MunicipalityId") REFERENCES "Municipalities" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_FormerHours_Places_PlaceId" FOREIGN KEY ("PlaceId") REFERENCES "Places" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_FormerHours_MunicipalityId" ON "FormerHours" ("MunicipalityId");

CREATE TRIGGER "FormerHours_OwnMunicipality_Insert" BEFORE INSERT ON "FormerHours"
WHEN (SELECT "MunicipalityId" FROM "Places" WHERE "Id" = NEW."PlaceId") <> NEW."MunicipalityId"
BEGIN SELECT RAISE(ABORT, 'guard.another-municipality'); END;

CREATE TRIGGER "FormerHours_OwnMunicipality_Update" BEFORE UPDATE OF "MunicipalityId", "PlaceId" ON "FormerHours"
WHEN NEW."MunicipalityId" <> OLD."MunicipalityId"
  OR (SELECT "MunicipalityId" FROM "Places" WHERE "Id" = NEW."PlaceId") <> NEW."MunicipalityId"
BEGIN SELECT RAISE(ABORT, 'guard.another-municipality'); END;
