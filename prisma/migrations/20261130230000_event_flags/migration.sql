-- Why an event looks unusual stays with it until somebody answers, as with figures.

-- CreateTable
CREATE TABLE "event_flag" (
    "company_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "sentence" TEXT NOT NULL,
    "recording_id" UUID NOT NULL,

    CONSTRAINT "event_flag_pkey" PRIMARY KEY ("company_id","event_id","kind")
);

-- CreateTable
CREATE TABLE "event_flag_answer" (
    "company_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "recording_id" UUID NOT NULL,

    CONSTRAINT "event_flag_answer_pkey" PRIMARY KEY ("company_id","event_id","kind")
);

-- AddForeignKey
ALTER TABLE "event_flag" ADD CONSTRAINT "event_flag_event_fkey" FOREIGN KEY ("company_id", "event_id") REFERENCES "event"("company_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_flag" ADD CONSTRAINT "event_flag_recording_fkey" FOREIGN KEY ("company_id", "recording_id") REFERENCES "recording"("company_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_flag_answer" ADD CONSTRAINT "event_flag_answer_flag_fkey" FOREIGN KEY ("company_id", "event_id", "kind") REFERENCES "event_flag"("company_id", "event_id", "kind") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_flag_answer" ADD CONSTRAINT "event_flag_answer_recording_fkey" FOREIGN KEY ("company_id", "recording_id") REFERENCES "recording"("company_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "event_flag" ADD CONSTRAINT "event_flag_says_something" CHECK (
  char_length("kind") BETWEEN 1 AND 100 AND char_length("sentence") BETWEEN 1 AND 2000
);

CREATE TRIGGER "event_flag_append_only" BEFORE UPDATE OR DELETE ON "event_flag" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "event_flag_answer_append_only" BEFORE UPDATE OR DELETE ON "event_flag_answer" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
