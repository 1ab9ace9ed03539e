-- Whoever has a seat may look for a stand-in (docs/decisions/0014): since when they do, for whoever asked first is released first. Nobody looks yet.

ALTER TABLE "SignUps" ADD COLUMN "LooksSince" TEXT NULL;

-- Only whoever has a seat looks for somebody to take it over.

CREATE TRIGGER "SignUps_LooksWithASeat_Insert" BEFORE INSERT ON "SignUps"
WHEN NEW."LooksSince" IS NOT NULL AND NEW."Status" <> 'Confirmed'
BEGIN SELECT RAISE(ABORT, 'guard.looks-without-a-seat'); END;

CREATE TRIGGER "SignUps_LooksWithASeat_Update" BEFORE UPDATE ON "SignUps"
WHEN NEW."LooksSince" IS NOT NULL AND NEW."Status" <> 'Confirmed'
BEGIN SELECT RAISE(ABORT, 'guard.looks-without-a-seat'); END;
