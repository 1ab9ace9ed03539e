-- Letters about coming shifts that were sent by themselves, so that none is sent twice.

CREATE TABLE "ShiftReminders" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_ShiftReminders" PRIMARY KEY AUTOINCREMENT,
    "MunicipalityId" TEXT NOT NULL,
    "ShiftId" TEXT NOT NULL,
    "Day" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "To" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "FK_ShiftReminders_Municipalities_MunicipalityId" FOREIGN KEY ("MunicipalityId") REFERENCES "Municipalities" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ShiftReminders_Shifts_ShiftId" FOREIGN KEY ("ShiftId") REFERENCES "Shifts" ("Id") ON DELETE RESTRICT
);

CREATE INDEX "IX_ShiftReminders_MunicipalityId" ON "ShiftReminders" ("MunicipalityId");

CREATE UNIQUE INDEX "IX_ShiftReminders_ShiftId_Kind_To_Day" ON "ShiftReminders" ("ShiftId", "Kind", "To", "Day");

-- A reminder that was sent was sent.

CREATE TRIGGER "ShiftReminders_NoUpdate" BEFORE UPDATE ON "ShiftReminders"
BEGIN SELECT RAISE(ABORT, 'guard.reminder-was-sent'); END;

CREATE TRIGGER "ShiftReminders_OwnMunicipality_Insert" BEFORE INSERT ON "ShiftReminders"
WHEN (SELECT "MunicipalityId" FROM "Shifts" WHERE "Id" = NEW."ShiftId") <> NEW."MunicipalityId"
BEGIN SELECT RAISE(ABORT, 'guard.another-municipality'); END;
