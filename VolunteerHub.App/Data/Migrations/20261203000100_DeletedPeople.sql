-- A volunteer can be deleted (docs/decisions/0012): the row stays without a name, for the shifts that have been are counted on it. And whoever does not want
-- to be asked what they wish of each season is not written to about it.

ALTER TABLE "People" ADD COLUMN "DeletedAt" TEXT NULL;

ALTER TABLE "People" ADD COLUMN "NoWishLetters" INTEGER NOT NULL DEFAULT 0;

-- Whoever is deleted has nothing left that tells of them, and nothing is written of them again.

CREATE TRIGGER "People_NamelessOnceDeleted" BEFORE UPDATE ON "People"
WHEN OLD."DeletedAt" IS NOT NULL
  OR (NEW."DeletedAt" IS NOT NULL AND (NEW."Name" <> '' OR NEW."Email" <> '' OR NEW."AgeBand" <> 'Unknown' OR NEW."Certificate_SeenBy" IS NOT NULL))
BEGIN SELECT RAISE(ABORT, 'guard.deleted-stays-deleted'); END;

-- Nobody is on a shift in the place of somebody who is deleted.

CREATE TRIGGER "SignUps_OfSomebodyDeleted" BEFORE INSERT ON "SignUps"
WHEN (SELECT "DeletedAt" FROM "People" WHERE "Id" = NEW."PersonId") IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'guard.deleted-stays-deleted'); END;
