UPDATE "Needs" SET "WithChildren" = 1;

UPDATE "People" SET "Certificate_SeenBy" = 'Karin Holm', "Certificate_SeenOn" = '2026-11-29', "Certificate_Until" = '2028-11-29';
