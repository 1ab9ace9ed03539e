-- How many seats an association kept when its shift was called off: whoever puts the shift back can ask it anew, and its page says what became of them. Of
-- those that ended before this it is not known.

ALTER TABLE "SeatBlocks" ADD COLUMN "SeatsCalledOff" INTEGER NULL;
