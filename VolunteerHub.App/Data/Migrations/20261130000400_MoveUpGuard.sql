-- A yes that was given when an approval had run out gets no seat on it, though nobody has noted its end yet: as for a new yes, also for one that waits. So
-- it is with whoever lets an offer lapse then and goes to the end of the waiting list with a new yes.

DROP TRIGGER "SignUps_MoveUpGuard";

CREATE TRIGGER "SignUps_MoveUpGuard" BEFORE UPDATE OF "Status" ON "SignUps"
WHEN NEW."Status" IN ('Confirmed', 'Offered') AND OLD."Status" <> NEW."Status" AND (
    (SELECT "State" FROM "Shifts" WHERE "Id" = NEW."ShiftId") <> 'Published'
    OR EXISTS (SELECT 1 FROM "Needs" n WHERE n."ShiftId" = NEW."ShiftId"
               AND n."TaskId" NOT IN (SELECT "TaskId" FROM "StandingApprovals" WHERE "Until" > NEW."CreatedAt")))
BEGIN SELECT RAISE(ABORT, 'guard.sign-up-needs-open-shift'); END;
