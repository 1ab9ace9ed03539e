-- Whoever was named for an association's seat and has said yes stays noted as such while the seats are kept: a second yes finds the first.

ALTER TABLE "BlockNames" ADD COLUMN "AnsweredAt" TEXT NULL;

-- When somebody got the seat that they have, for a reminder is not to come on the heels of the letter about it. Of those who have one already it is not
-- known; most got it with their yes.

ALTER TABLE "SignUps" ADD COLUMN "SeatedAt" TEXT NULL;

UPDATE "SignUps" SET "SeatedAt" = "CreatedAt" WHERE "Status" = 'Confirmed';
