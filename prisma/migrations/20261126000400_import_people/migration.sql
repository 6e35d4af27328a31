-- An import that makes a company belongs to who began it, until the company is there.
ALTER TABLE "import" ADD COLUMN "person_id" TEXT;
ALTER TABLE "import" ADD CONSTRAINT "import_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
