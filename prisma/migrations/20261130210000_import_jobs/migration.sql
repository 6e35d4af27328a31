-- Saving or undoing an import, while it runs and after it failed: asked for by the page, ended by the clock of any server.
CREATE TABLE "import_job" (
    "import_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "lease" UUID NOT NULL DEFAULT gen_random_uuid(),
    "progress" REAL NOT NULL DEFAULT 0,
    "sentence" TEXT,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "beat_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_job_pkey" PRIMARY KEY ("import_id")
);

-- AddForeignKey
ALTER TABLE "import_job" ADD CONSTRAINT "import_job_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "import_job" ADD CONSTRAINT "import_job_kind_known" CHECK ("kind" IN ('save', 'undo'));

-- The trail also tells of what comes before an import is saved.
DO $$
DECLARE
  acts text;
BEGIN
  SELECT string_agg(quote_literal(act), ', ') INTO acts FROM (
    SELECT (regexp_matches(pg_get_constraintdef(oid), '''([a-z-]+)''', 'g'))[1] AS act FROM pg_constraint
    WHERE conname = 'trail_entry_act_known'
    UNION SELECT unnest(ARRAY['import-begun', 'import-decided', 'import-cancelled'])) AS known;
  ALTER TABLE trail_entry DROP CONSTRAINT trail_entry_act_known;
  EXECUTE format('ALTER TABLE trail_entry ADD CONSTRAINT trail_entry_act_known CHECK (act IN (%s)) NOT VALID', acts);
END
$$;
