INSERT INTO "SignUpSettings" ("MunicipalityId", "GuardianDuty") VALUES ('00000000-0000-0000-0000-0000000000A1', 'Under18');
UPDATE "People" SET "AgeBand" = 'From15To17', "GuardianConsent_AgreedOn" = '2026-11-01', "GuardianConsent_Email" = 'bo@example.com', "GuardianConsent_Guardian" = 'Bo Lund', "GuardianConsent_SeenBy" = '' WHERE "DeletedAt" IS NULL;
