-- Seats that an association keeps for its group, and whom it has named for them.

CREATE TABLE "SeatBlocks" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_SeatBlocks" PRIMARY KEY,
    "MunicipalityId" TEXT NOT NULL,
    "ShiftId" TEXT NOT NULL,
    "NeedId" TEXT NOT NULL,
    "Association" TEXT NOT NULL,
    "ContactName" TEXT NOT NULL,
    "ContactEmail" TEXT NOT NULL,
    "Language" TEXT NOT NULL,
    "Key" TEXT NOT NULL,
    "NamesBy" TEXT NOT NULL,
    "TakenAt" TEXT NOT NULL,
    "EndedAt" TEXT NULL,
    CONSTRAINT "FK_SeatBlocks_Municipalities_MunicipalityId" FOREIGN KEY ("MunicipalityId") REFERENCES "Municipalities" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_SeatBlocks_Needs_NeedId" FOREIGN KEY ("NeedId") REFERENCES "Needs" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_SeatBlocks_Shifts_ShiftId" FOREIGN KEY ("ShiftId") REFERENCES "Shifts" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "BlockNames" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_BlockNames" PRIMARY KEY,
    "MunicipalityId" TEXT NOT NULL,
    "SeatBlockId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Email" TEXT NOT NULL,
    "NamedAt" TEXT NOT NULL,
    CONSTRAINT "FK_BlockNames_Municipalities_MunicipalityId" FOREIGN KEY ("MunicipalityId") REFERENCES "Municipalities" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_BlockNames_SeatBlocks_SeatBlockId" FOREIGN KEY ("SeatBlockId") REFERENCES "SeatBlocks" ("Id") ON DELETE CASCADE
);

ALTER TABLE "Seats" ADD COLUMN "HeldById" TEXT NULL CONSTRAINT "FK_Seats_SeatBlocks_HeldById" REFERENCES "SeatBlocks" ("Id") ON DELETE RESTRICT;

CREATE INDEX "IX_BlockNames_MunicipalityId" ON "BlockNames" ("MunicipalityId");

CREATE UNIQUE INDEX "IX_BlockNames_SeatBlockId_Email" ON "BlockNames" ("SeatBlockId", "Email");

CREATE UNIQUE INDEX "IX_SeatBlocks_Key" ON "SeatBlocks" ("Key");

CREATE INDEX "IX_SeatBlocks_MunicipalityId" ON "SeatBlocks" ("MunicipalityId");

CREATE INDEX "IX_SeatBlocks_NeedId" ON "SeatBlocks" ("NeedId");

CREATE INDEX "IX_SeatBlocks_ShiftId" ON "SeatBlocks" ("ShiftId");

CREATE INDEX "IX_Seats_HeldById" ON "Seats" ("HeldById");

CREATE TRIGGER "SeatBlocks_OwnMunicipality_Insert" BEFORE INSERT ON "SeatBlocks"
WHEN (SELECT "MunicipalityId" FROM "Shifts" WHERE "Id" = NEW."ShiftId") <> NEW."MunicipalityId"
  OR (SELECT "ShiftId" FROM "Needs" WHERE "Id" = NEW."NeedId") <> NEW."ShiftId"
BEGIN SELECT RAISE(ABORT, 'guard.another-municipality'); END;

CREATE TRIGGER "SeatBlocks_OwnMunicipality_Update" BEFORE UPDATE OF "MunicipalityId", "ShiftId", "NeedId" ON "SeatBlocks"
WHEN NEW."MunicipalityId" <> OLD."MunicipalityId" OR NEW."ShiftId" <> OLD."ShiftId" OR NEW."NeedId" <> OLD."NeedId"
BEGIN SELECT RAISE(ABORT, 'guard.another-municipality'); END;

CREATE TRIGGER "BlockNames_OwnMunicipality_Insert" BEFORE INSERT ON "BlockNames"
WHEN (SELECT "MunicipalityId" FROM "SeatBlocks" WHERE "Id" = NEW."SeatBlockId") <> NEW."MunicipalityId"
BEGIN SELECT RAISE(ABORT, 'guard.another-municipality'); END;

CREATE TRIGGER "BlockNames_OwnMunicipality_Update" BEFORE UPDATE OF "MunicipalityId", "SeatBlockId" ON "BlockNames"
WHEN NEW."MunicipalityId" <> OLD."MunicipalityId" OR NEW."SeatBlockId" <> OLD."SeatBlockId"
BEGIN SELECT RAISE(ABORT, 'guard.another-municipality'); END;

-- A seat is kept only by a block of its own need.

CREATE TRIGGER "Seats_HeldGuard_Insert" BEFORE INSERT ON "Seats"
WHEN NEW."HeldById" IS NOT NULL AND (SELECT "NeedId" FROM "SeatBlocks" WHERE "Id" = NEW."HeldById") IS NOT NEW."NeedId"
BEGIN SELECT RAISE(ABORT, 'guard.block-of-the-need'); END;

CREATE TRIGGER "Seats_HeldGuard_Update" BEFORE UPDATE OF "HeldById" ON "Seats"
WHEN NEW."HeldById" IS NOT NULL AND (SELECT "NeedId" FROM "SeatBlocks" WHERE "Id" = NEW."HeldById") IS NOT NEW."NeedId"
BEGIN SELECT RAISE(ABORT, 'guard.block-of-the-need'); END;
