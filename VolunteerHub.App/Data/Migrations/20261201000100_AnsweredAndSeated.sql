-- Whoever was named for an association's seat and has said yes stays noted as such while the seats are kept: a second yes finds the first.

ALTER TABLE "BlockNames" ADD COLUMN "AnsweredAt" TEXT NULL;
