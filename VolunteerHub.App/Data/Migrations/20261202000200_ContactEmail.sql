-- The address at which a municipality is written to about volunteer work and the frame. Explanations say to whom one writes, and are never rewritten; where,
-- is read here. None is stated until an administrator does.

ALTER TABLE "RegisterSettings" ADD COLUMN "ContactEmail" TEXT NULL;
