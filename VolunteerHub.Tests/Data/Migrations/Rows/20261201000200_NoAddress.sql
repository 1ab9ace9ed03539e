INSERT INTO "People" ("Id", "MunicipalityId", "Name", "Email", "Language", "AgeBand", "FeedToken")
VALUES ('00000000-0000-0000-0000-0000000000D8', '00000000-0000-0000-0000-0000000000A1', 'Aage Holm', '', 'Da', 'Adult', 'feed-8'),
       ('00000000-0000-0000-0000-0000000000D9', '00000000-0000-0000-0000-0000000000A1', 'Inger Bak', '', 'Da', 'Adult', 'feed-9');
