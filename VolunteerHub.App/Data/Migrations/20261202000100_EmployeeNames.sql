-- What an employee is called is each municipality's own and stands at the roles that it has given them. Until now an account had one name for all of them. It is
-- the municipality's own word where no other has given the account a role, now or earlier; otherwise nobody can tell whose word it is, and the address, which
-- each of them typed itself, stands in its place.

ALTER TABLE "AspNetUserRoles" ADD COLUMN "Name" TEXT NOT NULL DEFAULT '';

UPDATE "AspNetUserRoles" AS held
SET "Name" = (SELECT "DisplayName" FROM "AspNetUsers" WHERE "Id" = held."UserId")
WHERE NOT EXISTS (
    SELECT 1 FROM "AspNetUserRoles" other
    JOIN "AspNetRoles" elsewhere ON elsewhere."Id" = other."RoleId"
    JOIN "AspNetRoles" here ON here."Id" = held."RoleId"
    WHERE other."UserId" = held."UserId"
      AND substr(elsewhere."Name", 1, instr(elsewhere."Name", ':')) <> substr(here."Name", 1, instr(here."Name", ':')))
  AND NOT EXISTS (
    SELECT 1 FROM "Decisions" d
    JOIN "Municipalities" m ON m."Id" = d."MunicipalityId"
    JOIN "AspNetRoles" here ON here."Id" = held."RoleId"
    WHERE d."Action" IN ('account.role-given', 'account.role-taken') AND d."Subject" = held."UserId"
      AND m."Slug" <> substr(here."Name", 1, instr(here."Name", ':') - 1));
