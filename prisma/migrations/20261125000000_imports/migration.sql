-- A file becomes facts. The staging tables are unlogged: a crash empties them, and the import is read again.

-- What an import found to be told elsewhere no longer counts when it is undone.
ALTER TABLE "corroboration" ADD COLUMN "recording_id" UUID;
ALTER TABLE "corroboration" ADD CONSTRAINT "corroboration_recording_fkey" FOREIGN KEY ("company_id", "recording_id") REFERENCES "recording"("company_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The undoing of an import is a restatement of its own kind.
ALTER TABLE "restatement" ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'restated';
ALTER TABLE "restatement" ADD CONSTRAINT "restatement_kind_known" CHECK ("kind" IN ('restated', 'undone'));
DROP INDEX "restatement_company_id_metric_key_earlier_fact_id_key";
-- CreateIndex
CREATE UNIQUE INDEX "restatement_company_id_metric_key_earlier_fact_id_kind_key" ON "restatement"("company_id", "metric_key", "earlier_fact_id", "kind");

-- CreateTable
CREATE TABLE "event_withdrawal" (
    "company_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "recording_id" UUID NOT NULL,

    CONSTRAINT "event_withdrawal_pkey" PRIMARY KEY ("company_id","event_id")
);

-- CreateTable
CREATE TABLE "import" (
    "id" UUID NOT NULL,
    "company_id" UUID,
    "new_company" JSONB,
    "file_name" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'reading',
    "person" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "idempotency_key" TEXT NOT NULL,
    "rows_read" INTEGER NOT NULL DEFAULT 0,
    "rows_staged" INTEGER NOT NULL DEFAULT 0,
    "rows_rejected" INTEGER NOT NULL DEFAULT 0,
    "progress" REAL NOT NULL DEFAULT 0,
    "aside" JSONB NOT NULL DEFAULT '[]',
    "counts" JSONB,
    "refusal" TEXT,
    "planned_after" INTEGER,
    "recording_id" UUID,
    "undone_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_mapping" (
    "company_id" UUID NOT NULL,
    "format" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_mapping_pkey" PRIMARY KEY ("company_id","format")
);

-- CreateTable
CREATE UNLOGGED TABLE "import_source" (
    "import_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "published_on" TEXT,
    "tier" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "url" TEXT,
    "note" TEXT,

    CONSTRAINT "import_source_pkey" PRIMARY KEY ("import_id","key")
);

-- CreateTable
CREATE UNLOGGED TABLE "import_row" (
    "import_id" UUID NOT NULL,
    "row_number" INTEGER NOT NULL,
    "file" TEXT NOT NULL,
    "sheet" TEXT,
    "file_row" INTEGER,
    "file_column" TEXT,
    "file_path" TEXT,
    "metric_key" TEXT NOT NULL,
    "members" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "period_type" TEXT NOT NULL,
    "period_start" DATE NOT NULL,
    "period_end" DATE NOT NULL,
    "period_precision" TEXT NOT NULL,
    "low" DECIMAL,
    "high" DECIMAL,
    "low_open" BOOLEAN NOT NULL,
    "high_open" BOOLEAN NOT NULL,
    "approximate" BOOLEAN NOT NULL,
    "missing_reason" TEXT,
    "reported" TEXT NOT NULL,
    "scenario" TEXT NOT NULL,
    "date_basis" TEXT NOT NULL,
    "derived" BOOLEAN NOT NULL,
    "note" TEXT,
    "known_at" DATE NOT NULL,
    "known_precision" TEXT NOT NULL,
    "source_key" TEXT NOT NULL,
    "locator" TEXT NOT NULL,
    "key" TEXT,
    "restates_key" TEXT,
    "restates_reason" TEXT,
    "flags" TEXT,

    CONSTRAINT "import_row_pkey" PRIMARY KEY ("import_id","row_number")
);

-- CreateTable
CREATE UNLOGGED TABLE "import_event" (
    "import_id" UUID NOT NULL,
    "row_number" INTEGER NOT NULL,
    "file" TEXT NOT NULL,
    "sheet" TEXT,
    "file_row" INTEGER,
    "file_column" TEXT,
    "file_path" TEXT,
    "on_start" DATE NOT NULL,
    "on_end" DATE NOT NULL,
    "on_precision" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "note" TEXT,
    "source_key" TEXT NOT NULL,
    "locator" TEXT NOT NULL,
    "flags" TEXT,
    "fact_keys" TEXT[],

    CONSTRAINT "import_event_pkey" PRIMARY KEY ("import_id","row_number")
);

-- CreateTable
CREATE UNLOGGED TABLE "import_rejection" (
    "import_id" UUID NOT NULL,
    "row_number" INTEGER NOT NULL,
    "file" TEXT NOT NULL,
    "sheet" TEXT,
    "file_row" INTEGER,
    "file_column" TEXT,
    "file_path" TEXT,
    "read" TEXT NOT NULL,
    "expected" TEXT NOT NULL,
    "sentence" TEXT NOT NULL,

    CONSTRAINT "import_rejection_pkey" PRIMARY KEY ("import_id","row_number")
);

-- CreateTable
CREATE UNLOGGED TABLE "import_plan" (
    "import_id" UUID NOT NULL,
    "row_number" INTEGER NOT NULL,
    "verdict" TEXT NOT NULL,
    "against" UUID,
    "choice" TEXT,

    CONSTRAINT "import_plan_pkey" PRIMARY KEY ("import_id","row_number")
);

-- CreateTable
CREATE UNLOGGED TABLE "import_link" (
    "import_id" UUID NOT NULL,
    "earlier_id" UUID NOT NULL,
    "later_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "import_link_pkey" PRIMARY KEY ("import_id","earlier_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "import_idempotency_key_key" ON "import"("idempotency_key");

-- CreateIndex
CREATE UNIQUE INDEX "import_recording_id_key" ON "import"("recording_id");

-- CreateIndex
CREATE INDEX "import_company_id_created_at_idx" ON "import"("company_id", "created_at");

-- CreateIndex
CREATE INDEX "import_state_changed_at_idx" ON "import"("state", "changed_at");

-- AddForeignKey
ALTER TABLE "event_withdrawal" ADD CONSTRAINT "event_withdrawal_event_fkey" FOREIGN KEY ("company_id", "event_id") REFERENCES "event"("company_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_withdrawal" ADD CONSTRAINT "event_withdrawal_recording_fkey" FOREIGN KEY ("company_id", "recording_id") REFERENCES "recording"("company_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import" ADD CONSTRAINT "import_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_mapping" ADD CONSTRAINT "import_mapping_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "import"
  ADD CONSTRAINT "import_state_known" CHECK (
    "state" IN ('reading', 'previewed', 'committed', 'refused', 'cancelled', 'undone')
  ),
  ADD CONSTRAINT "import_counts_sound" CHECK ("rows_read" >= 0 AND "rows_staged" + "rows_rejected" <= "rows_read"),
  ADD CONSTRAINT "import_of_a_company" CHECK ("company_id" IS NOT NULL OR "new_company" IS NOT NULL),
  ADD CONSTRAINT "import_person_and_reason_given" CHECK (
    char_length("person") BETWEEN 1 AND 200 AND char_length("reason") BETWEEN 1 AND 2000
  );

ALTER TABLE "import_plan"
  ADD CONSTRAINT "import_plan_verdict_known" CHECK ("verdict" IN ('new', 'same', 'restated', 'conflicting')),
  ADD CONSTRAINT "import_plan_choice_known" CHECK ("choice" IN ('restate', 'beside', 'leave out'));

CREATE TRIGGER "event_withdrawal_append_only" BEFORE UPDATE OR DELETE ON "event_withdrawal"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

-- The id that a row of an import has as a fact: the import's time and chance, and the row's number. Ids grow with
-- the rows, and a row knows its fact's id before it is stored.
CREATE FUNCTION "fact_id_of"("import_id" uuid, "row_number" integer) RETURNS uuid
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (left("import_id"::text, 28) || lpad(to_hex("row_number"), 8, '0'))::uuid;

-- The power of ten of the last significant digit; at least two digits count as significant (lib/figures/compare.ts).
CREATE FUNCTION "last_place"("value" numeric) RETURNS integer
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (
    SELECT CASE WHEN scale("plain") > 0 THEN -scale("plain") ELSE length("digits") - length(rtrim("digits", '0')) END
      - CASE WHEN length(btrim("digits", '0.')) = 1 THEN 1 ELSE 0 END
    FROM (SELECT trim_scale(abs("value")) AS "plain", trim_scale(abs("value"))::text AS "digits") AS "written"
  );

-- Whether two values are the same or one is the other rounded (lib/figures/compare.ts, "agree"). "About" is no part of it.
CREATE FUNCTION "values_agree"(
  "low_a" numeric, "high_a" numeric, "low_open_a" boolean, "high_open_a" boolean,
  "low_b" numeric, "high_b" numeric, "low_open_b" boolean, "high_open_b" boolean
) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE
    WHEN "low_a" IS NOT DISTINCT FROM "low_b" AND "high_a" IS NOT DISTINCT FROM "high_b"
      AND "low_open_a" = "low_open_b" AND "high_open_a" = "high_open_b" THEN true
    WHEN "low_a" = "high_a" AND "low_b" = "high_b" AND "low_a" <> 0 AND "low_b" <> 0
      THEN abs("low_a" - "low_b") * 2 <= ('1e' || greatest("last_place"("low_a"), "last_place"("low_b")))::numeric
    ELSE false END;

-- What a statement says, and the first statement that the ones up to here still agree with: a window's running answer.
CREATE TYPE "stated" AS (
  "id" uuid, "low" numeric, "high" numeric, "low_open" boolean, "high_open" boolean, "missing_reason" text
);

CREATE FUNCTION "stated_alike"("a" "stated", "b" "stated") RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN ("a")."missing_reason" IS NOT DISTINCT FROM ("b")."missing_reason" AND "values_agree"(
    ("a")."low", ("a")."high", ("a")."low_open", ("a")."high_open",
    ("b")."low", ("b")."high", ("b")."low_open", ("b")."high_open");

CREATE FUNCTION "next_head"("head" "stated", "next" "stated", "begins" boolean) RETURNS "stated"
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN "begins" OR ("head")."id" IS NULL OR NOT "stated_alike"("head", "next") THEN "next" ELSE "head" END;

CREATE AGGREGATE "head_of"("stated", boolean) (SFUNC = "next_head", STYPE = "stated");
