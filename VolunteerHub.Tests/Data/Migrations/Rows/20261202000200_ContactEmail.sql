UPDATE "RegisterSettings" SET "ContactEmail" = 'frivillig@randers.example';
