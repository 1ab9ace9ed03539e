-- A coordinator notes that nobody came to a shift, for nobody checked in says only that nothing was noted. Of shifts that have been it is not known.

ALTER TABLE "Shifts" ADD COLUMN "NobodyCameAt" TEXT NULL;
