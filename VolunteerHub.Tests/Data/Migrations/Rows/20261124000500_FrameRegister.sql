INSERT INTO "RegisterSettings" ("MunicipalityId", "ShowsReviewers") VALUES ('00000000-0000-0000-0000-0000000000A1', 1);
