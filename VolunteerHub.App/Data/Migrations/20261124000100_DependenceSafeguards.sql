-- What dependence is measured by beside the roster: how short days ended, employees' hours, and leaders' comments.

CREATE TABLE "ShortDays" (
    "ShiftId" TEXT NOT NULL CONSTRAINT "PK_ShortDays" PRIMARY KEY,
    "MunicipalityId" TEXT NOT NULL,
    "Outcome" TEXT NOT NULL,
    "AnsweredBy" TEXT NOT NULL,
    "AnsweredAt" TEXT NOT NULL,
    CONSTRAINT "FK_ShortDays_Municipalities_MunicipalityId" FOREIGN KEY ("MunicipalityId") REFERENCES "Municipalities" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ShortDays_Shifts_ShiftId" FOREIGN KEY ("ShiftId") REFERENCES "Shifts" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "EmployeeHours" (
    "PlaceId" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NOT NULL,
    "MunicipalityId" TEXT NOT NULL,
    "Hours" INTEGER NOT NULL,
    "EnteredBy" TEXT NOT NULL,
    "EnteredAt" TEXT NOT NULL,
    CONSTRAINT "PK_EmployeeHours" PRIMARY KEY ("PlaceId", "From", "To"),
    CONSTRAINT "CK_EmployeeHours_Numbers" CHECK ("Hours" >= 0 AND "To" > "From"),
    CONSTRAINT "FK_EmployeeHours_Municipalities_MunicipalityId" FOREIGN KEY ("MunicipalityId") REFERENCES "Municipalities" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_EmployeeHours_Places_PlaceId" FOREIGN KEY ("PlaceId") REFERENCES "Places" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "DependenceComments" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_DependenceComments" PRIMARY KEY AUTOINCREMENT,
    "MunicipalityId" TEXT NOT NULL,
    "PlaceId" TEXT NOT NULL,
    "Colour" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "ByName" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "FK_DependenceComments_Municipalities_MunicipalityId" FOREIGN KEY ("MunicipalityId") REFERENCES "Municipalities" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_DependenceComments_Places_PlaceId" FOREIGN KEY ("PlaceId") REFERENCES "Places" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_DependenceComments_MunicipalityId" ON "DependenceComments" ("MunicipalityId");

CREATE INDEX "IX_DependenceComments_PlaceId_At" ON "DependenceComments" ("PlaceId", "At");

CREATE INDEX "IX_EmployeeHours_MunicipalityId" ON "EmployeeHours" ("MunicipalityId");

CREATE INDEX "IX_ShortDays_MunicipalityId" ON "ShortDays" ("MunicipalityId");

-- ---------------------------------------------------------------------------------------------------------------
-- A leader's comment is never rewritten.

CREATE TRIGGER "DependenceComments_NoUpdate" BEFORE UPDATE ON "DependenceComments"
BEGIN SELECT RAISE(ABORT, 'guard.comment-is-final'); END;

CREATE TRIGGER "DependenceComments_NoDelete" BEFORE DELETE ON "DependenceComments"
BEGIN SELECT RAISE(ABORT, 'guard.comment-is-final'); END;

-- Nothing refers to a row of another municipality, and no row moves to another one.

CREATE TRIGGER "DependenceComments_OwnMunicipality_Insert" BEFORE INSERT ON "DependenceComments"
WHEN (SELECT "MunicipalityId" FROM "Places" WHERE "Id" = NEW."PlaceId") <> NEW."MunicipalityId"
BEGIN SELECT RAISE(ABORT, 'guard.another-municipality'); END;

CREATE TRIGGER "EmployeeHours_OwnMunicipality_Insert" BEFORE INSERT ON "EmployeeHours"
WHEN (SELECT "MunicipalityId" FROM "Places" WHERE "Id" = NEW."PlaceId") <> NEW."MunicipalityId"
BEGIN SELECT RAISE(ABORT, 'guard.another-municipality'); END;

CREATE TRIGGER "EmployeeHours_OwnMunicipality_Update" BEFORE UPDATE OF "MunicipalityId", "PlaceId" ON "EmployeeHours"
WHEN NEW."MunicipalityId" <> OLD."MunicipalityId"
  OR (SELECT "MunicipalityId" FROM "Places" WHERE "Id" = NEW."PlaceId") <> NEW."MunicipalityId"
BEGIN SELECT RAISE(ABORT, 'guard.another-municipality'); END;

CREATE TRIGGER "ShortDays_OwnMunicipality_Insert" BEFORE INSERT ON "ShortDays"
WHEN (SELECT "MunicipalityId" FROM "Shifts" WHERE "Id" = NEW."ShiftId") <> NEW."MunicipalityId"
BEGIN SELECT RAISE(ABORT, 'guard.another-municipality'); END;

CREATE TRIGGER "ShortDays_OwnMunicipality_Update" BEFORE UPDATE OF "MunicipalityId", "ShiftId" ON "ShortDays"
WHEN NEW."MunicipalityId" <> OLD."MunicipalityId"
  OR (SELECT "MunicipalityId" FROM "Shifts" WHERE "Id" = NEW."ShiftId") <> NEW."MunicipalityId"
BEGIN SELECT RAISE(ABORT, 'guard.another-municipality'); END;
