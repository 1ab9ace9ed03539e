UPDATE "People" SET "NoWishLetters" = 1;
