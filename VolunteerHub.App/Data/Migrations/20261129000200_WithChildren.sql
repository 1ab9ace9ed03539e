-- Needs with children, and that a child-protection certificate was seen: on which day, by whom, until when. Never its content.

ALTER TABLE "Needs" ADD COLUMN "WithChildren" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "People" ADD COLUMN "Certificate_SeenBy" TEXT NULL;

ALTER TABLE "People" ADD COLUMN "Certificate_SeenOn" TEXT NULL;

ALTER TABLE "People" ADD COLUMN "Certificate_Until" TEXT NULL;
