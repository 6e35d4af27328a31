-- CreateTable
CREATE TABLE "briefing" (
    "id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "briefing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "briefing_revision" (
    "company_id" UUID NOT NULL,
    "briefing_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "deleted" BOOLEAN NOT NULL DEFAULT false,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "saved_by" TEXT NOT NULL,
    "idempotency_key" TEXT NOT NULL,

    CONSTRAINT "briefing_revision_pkey" PRIMARY KEY ("briefing_id","revision")
);

-- CreateIndex
CREATE UNIQUE INDEX "briefing_company_id_id_key" ON "briefing"("company_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "briefing_revision_idempotency_key_key" ON "briefing_revision"("idempotency_key");

-- CreateIndex
CREATE INDEX "briefing_revision_company_id_idx" ON "briefing_revision"("company_id");

-- AddForeignKey
ALTER TABLE "briefing" ADD CONSTRAINT "briefing_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "briefing_revision" ADD CONSTRAINT "briefing_revision_briefing_fkey" FOREIGN KEY ("company_id", "briefing_id") REFERENCES "briefing"("company_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What must hold whoever writes.
ALTER TABLE "briefing_revision"
  ADD CONSTRAINT "briefing_revision_from_one" CHECK ("revision" >= 1),
  ADD CONSTRAINT "briefing_revision_name_length" CHECK (char_length("name") BETWEEN 1 AND 200),
  ADD CONSTRAINT "briefing_revision_saved_by_length" CHECK (char_length("saved_by") BETWEEN 1 AND 200),
  ADD CONSTRAINT "briefing_revision_key_length" CHECK (char_length("idempotency_key") BETWEEN 8 AND 100),
  ADD CONSTRAINT "briefing_revision_content_is_object" CHECK (jsonb_typeof("content") = 'object');

-- A revision follows the one before it: none is skipped.
CREATE FUNCTION "refuse_revision_gap"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."revision" > 1 AND NOT EXISTS (
    SELECT 1 FROM "briefing_revision" WHERE "briefing_id" = NEW."briefing_id" AND "revision" = NEW."revision" - 1
  ) THEN
    RAISE EXCEPTION 'revision % of a briefing needs revision % before it', NEW."revision", NEW."revision" - 1
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "briefing_revision_no_gap" BEFORE INSERT ON "briefing_revision" FOR EACH ROW EXECUTE FUNCTION "refuse_revision_gap"();

-- What was saved is never changed or removed, only followed by another revision.
CREATE FUNCTION "refuse_briefing_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was saved in "%" is never changed or deleted; save another revision instead', TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER "briefing_append_only" BEFORE UPDATE OR DELETE ON "briefing" FOR EACH ROW EXECUTE FUNCTION "refuse_briefing_change"();
CREATE TRIGGER "briefing_revision_append_only" BEFORE UPDATE OR DELETE ON "briefing_revision" FOR EACH ROW EXECUTE FUNCTION "refuse_briefing_change"();

-- Engines of the PostgreSQL family that have no statement triggers rely on the application's role,
-- which has no right to truncate.
DO $$
DECLARE
  saved text;
BEGIN
  IF version() LIKE 'PostgreSQL%' THEN
    FOREACH saved IN ARRAY ARRAY['briefing', 'briefing_revision'] LOOP
      EXECUTE format(
        'CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION "refuse_briefing_change"()',
        saved || '_no_truncate', saved
      );
    END LOOP;
  END IF;
END
$$;
