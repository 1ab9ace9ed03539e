-- What volunteers wish of a season, and whom a proposal asks to which shift.

ALTER TABLE "Seasons" ADD COLUMN "WishesUntil" TEXT NULL;

CREATE TABLE "SeasonWishes" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_SeasonWishes" PRIMARY KEY,
    "MunicipalityId" TEXT NOT NULL,
    "SeasonId" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "Terms" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL,
    CONSTRAINT "FK_SeasonWishes_Municipalities_MunicipalityId" FOREIGN KEY ("MunicipalityId") REFERENCES "Municipalities" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_SeasonWishes_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES "People" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_SeasonWishes_Seasons_SeasonId" FOREIGN KEY ("SeasonId") REFERENCES "Seasons" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "Invitations" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Invitations" PRIMARY KEY,
    "MunicipalityId" TEXT NOT NULL,
    "ShiftId" TEXT NOT NULL,
    "NeedId" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "SentAt" TEXT NOT NULL,
    "Answer" TEXT NOT NULL,
    "AnsweredAt" TEXT NULL,
    CONSTRAINT "CK_Invitations_Answered" CHECK ((AnsweredAt IS NULL) = (Answer = 'Open')),
    CONSTRAINT "FK_Invitations_Municipalities_MunicipalityId" FOREIGN KEY ("MunicipalityId") REFERENCES "Municipalities" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Invitations_Needs_NeedId" FOREIGN KEY ("NeedId") REFERENCES "Needs" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Invitations_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES "People" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Invitations_Shifts_ShiftId" FOREIGN KEY ("ShiftId") REFERENCES "Shifts" ("Id") ON DELETE CASCADE
);

CREATE INDEX "IX_SeasonWishes_MunicipalityId" ON "SeasonWishes" ("MunicipalityId");

CREATE INDEX "IX_SeasonWishes_PersonId" ON "SeasonWishes" ("PersonId");

CREATE UNIQUE INDEX "IX_SeasonWishes_SeasonId_PersonId" ON "SeasonWishes" ("SeasonId", "PersonId");

CREATE INDEX "IX_Invitations_MunicipalityId" ON "Invitations" ("MunicipalityId");

CREATE INDEX "IX_Invitations_NeedId" ON "Invitations" ("NeedId");

CREATE INDEX "IX_Invitations_PersonId" ON "Invitations" ("PersonId");

CREATE UNIQUE INDEX "IX_Invitations_ShiftId_PersonId" ON "Invitations" ("ShiftId", "PersonId");

CREATE TRIGGER "SeasonWishes_OwnMunicipality_Insert" BEFORE INSERT ON "SeasonWishes"
WHEN (SELECT "MunicipalityId" FROM "Seasons" WHERE "Id" = NEW."SeasonId") <> NEW."MunicipalityId"
  OR (SELECT "MunicipalityId" FROM "People" WHERE "Id" = NEW."PersonId") <> NEW."MunicipalityId"
BEGIN SELECT RAISE(ABORT, 'guard.another-municipality'); END;

CREATE TRIGGER "SeasonWishes_OwnMunicipality_Update" BEFORE UPDATE OF "MunicipalityId", "SeasonId", "PersonId" ON "SeasonWishes"
WHEN NEW."MunicipalityId" <> OLD."MunicipalityId" OR NEW."SeasonId" <> OLD."SeasonId" OR NEW."PersonId" <> OLD."PersonId"
BEGIN SELECT RAISE(ABORT, 'guard.another-municipality'); END;

CREATE TRIGGER "Invitations_OwnMunicipality_Insert" BEFORE INSERT ON "Invitations"
WHEN (SELECT "MunicipalityId" FROM "Shifts" WHERE "Id" = NEW."ShiftId") <> NEW."MunicipalityId"
  OR (SELECT "ShiftId" FROM "Needs" WHERE "Id" = NEW."NeedId") <> NEW."ShiftId"
  OR (SELECT "MunicipalityId" FROM "People" WHERE "Id" = NEW."PersonId") <> NEW."MunicipalityId"
BEGIN SELECT RAISE(ABORT, 'guard.another-municipality'); END;

CREATE TRIGGER "Invitations_OwnMunicipality_Update" BEFORE UPDATE OF "MunicipalityId", "ShiftId", "NeedId", "PersonId" ON "Invitations"
WHEN NEW."MunicipalityId" <> OLD."MunicipalityId" OR NEW."ShiftId" <> OLD."ShiftId" OR NEW."NeedId" <> OLD."NeedId" OR NEW."PersonId" <> OLD."PersonId"
BEGIN SELECT RAISE(ABORT, 'guard.another-municipality'); END;
