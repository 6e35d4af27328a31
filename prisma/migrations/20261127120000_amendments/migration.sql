-- What was changed by hand of a company's details, a restructuring's windows or a source's description.
CREATE TABLE "amendment" (
    "id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "noun" TEXT NOT NULL,
    "noun_id" UUID NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "recording_id" UUID NOT NULL,

    CONSTRAINT "amendment_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "amendment_company_id_noun_id_idx" ON "amendment"("company_id", "noun_id");

ALTER TABLE "amendment" ADD CONSTRAINT "amendment_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "amendment" ADD CONSTRAINT "amendment_recording_fkey" FOREIGN KEY ("company_id", "recording_id") REFERENCES "recording"("company_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "amendment"
  ADD CONSTRAINT "amendment_noun_known" CHECK ("noun" IN ('company', 'restructuring', 'source')),
  ADD CONSTRAINT "amendment_says_something" CHECK ("before" IS NOT NULL OR "after" IS NOT NULL);

CREATE TRIGGER "amendment_append_only" BEFORE UPDATE OR DELETE ON "amendment" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
