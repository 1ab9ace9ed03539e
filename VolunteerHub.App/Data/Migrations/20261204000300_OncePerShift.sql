-- A person stands once on a shift, whichever of its tasks they said yes to. The rules of a sign-up have always said so; now the database holds it too. Where a
-- second yes to a shift stands all the same, the one stays with which they came, else the one with a seat, else the offer, else the first. The others end as
-- a yes to wait does that is given up for a seat: by the volunteer.

UPDATE "SignUps"
SET "Status" = 'Withdrawn', "SeatId" = NULL, "OfferedUntil" = NULL, "LooksSince" = NULL, "WithdrawnBy" = 'Volunteer', "WithdrawnAt" = datetime('now')
WHERE "Id" IN (
    SELECT "Id" FROM (
        SELECT "Id", ROW_NUMBER() OVER (
            PARTITION BY "ShiftId", "PersonId"
            ORDER BY "CheckedInAt" IS NULL, CASE "Status" WHEN 'Confirmed' THEN 1 WHEN 'Offered' THEN 2 ELSE 3 END, "CreatedAt", "Id") AS "Place"
        FROM "SignUps" WHERE "Status" <> 'Withdrawn')
    WHERE "Place" > 1);

CREATE UNIQUE INDEX "IX_SignUps_ShiftId_PersonId" ON "SignUps" ("ShiftId", "PersonId") WHERE Status <> 'Withdrawn';
