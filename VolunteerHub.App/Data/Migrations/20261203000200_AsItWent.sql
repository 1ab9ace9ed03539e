-- A coordinator notes that nobody came to a shift, for nobody checked in says only that nothing was noted. Of shifts that have been it is not known.

ALTER TABLE "Shifts" ADD COLUMN "NobodyCameAt" TEXT NULL;

-- A seat that was made for somebody who came unannounced goes with them when they are taken off. Of seats that were made before it is not known, and they stay.

ALTER TABLE "Seats" ADD COLUMN "IsExtra" INTEGER NOT NULL DEFAULT 0;
