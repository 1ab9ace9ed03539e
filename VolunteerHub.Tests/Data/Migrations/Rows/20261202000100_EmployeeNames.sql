UPDATE "AspNetUserRoles" SET "Name" = 'Karin Holm';
