-- Why a figure looks unusual stays with it until somebody answers.

-- CreateTable
CREATE TABLE "fact_flag" (
    "company_id" UUID NOT NULL,
    "fact_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "sentence" TEXT NOT NULL,
    "recording_id" UUID NOT NULL,

    CONSTRAINT "fact_flag_pkey" PRIMARY KEY ("company_id","fact_id","kind")
);

-- CreateTable
CREATE TABLE "fact_flag_answer" (
    "company_id" UUID NOT NULL,
    "fact_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "recording_id" UUID NOT NULL,

    CONSTRAINT "fact_flag_answer_pkey" PRIMARY KEY ("company_id","fact_id","kind")
);

-- CreateTable
CREATE UNLOGGED TABLE "import_flag" (
    "import_id" UUID NOT NULL,
    "row_number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "sentence" TEXT NOT NULL,

    CONSTRAINT "import_flag_pkey" PRIMARY KEY ("import_id","row_number","kind")
);

-- AddForeignKey
ALTER TABLE "fact_flag" ADD CONSTRAINT "fact_flag_fact_fkey" FOREIGN KEY ("company_id", "fact_id") REFERENCES "fact"("company_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact_flag" ADD CONSTRAINT "fact_flag_recording_fkey" FOREIGN KEY ("company_id", "recording_id") REFERENCES "recording"("company_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact_flag_answer" ADD CONSTRAINT "fact_flag_answer_flag_fkey" FOREIGN KEY ("company_id", "fact_id", "kind") REFERENCES "fact_flag"("company_id", "fact_id", "kind") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact_flag_answer" ADD CONSTRAINT "fact_flag_answer_recording_fkey" FOREIGN KEY ("company_id", "recording_id") REFERENCES "recording"("company_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "fact_flag" ADD CONSTRAINT "fact_flag_says_something" CHECK (
  char_length("kind") BETWEEN 1 AND 100 AND char_length("sentence") BETWEEN 1 AND 2000
);

CREATE TRIGGER "fact_flag_append_only" BEFORE UPDATE OR DELETE ON "fact_flag" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "fact_flag_answer_append_only" BEFORE UPDATE OR DELETE ON "fact_flag_answer" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

-- Earlier imports counted no flags.
UPDATE "import" SET "counts" = "counts" || '{"flagged": 0}' WHERE "counts" IS NOT NULL;
