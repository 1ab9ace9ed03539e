-- A volunteer may be without an e-mail address (docs/decisions/0011): "" stands for none, as many as like may have that, and only an address that is there is
-- one person's. What lists a municipality's people looked them up by the same index, and gets one of its own.

DROP INDEX "IX_People_MunicipalityId_Email";

CREATE UNIQUE INDEX "IX_People_MunicipalityId_Email" ON "People" ("MunicipalityId", "Email") WHERE "Email" <> '';

CREATE INDEX "IX_People_MunicipalityId" ON "People" ("MunicipalityId");
