-- CreateTable
CREATE TABLE "company" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "legal_name" TEXT,
    "registered_number" TEXT,
    "headquarters" TEXT[],
    "founded" TEXT,
    "sector" TEXT,
    "currency" CHAR(3) NOT NULL,
    "fiscal_year_end" CHAR(5) NOT NULL,
    "visibility" TEXT NOT NULL DEFAULT 'private',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "company_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "restructuring" (
    "id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "announced_on" DATE NOT NULL,
    "started_on" DATE,
    "before_from" DATE,
    "before_until" DATE NOT NULL,
    "after_from" DATE NOT NULL,
    "after_until" DATE,
    "note" TEXT,

    CONSTRAINT "restructuring_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event" (
    "id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "on_start" DATE NOT NULL,
    "on_end" DATE NOT NULL,
    "on_precision" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "note" TEXT,
    "citation_id" UUID NOT NULL,
    "recording_id" UUID NOT NULL,

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_fact" (
    "company_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "fact_id" UUID NOT NULL,

    CONSTRAINT "event_fact_pkey" PRIMARY KEY ("company_id","event_id","fact_id")
);

-- CreateTable
CREATE TABLE "fact" (
    "id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "metric_key" TEXT NOT NULL,
    "unit_kind" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "period_type" TEXT NOT NULL,
    "period_start" DATE NOT NULL,
    "period_end" DATE NOT NULL,
    "period_precision" TEXT NOT NULL,
    "low" DECIMAL,
    "high" DECIMAL,
    "low_open" BOOLEAN NOT NULL DEFAULT false,
    "high_open" BOOLEAN NOT NULL DEFAULT false,
    "approximate" BOOLEAN NOT NULL DEFAULT false,
    "missing_reason" TEXT,
    "reported" TEXT NOT NULL,
    "scenario" TEXT NOT NULL,
    "date_basis" TEXT NOT NULL,
    "derived" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT,
    "known_at" DATE NOT NULL,
    "known_precision" TEXT NOT NULL,
    "citation_id" UUID NOT NULL,
    "recording_id" UUID NOT NULL,

    CONSTRAINT "fact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fact_member" (
    "company_id" UUID NOT NULL,
    "fact_id" UUID NOT NULL,
    "dimension_key" TEXT NOT NULL,
    "member_id" UUID NOT NULL,

    CONSTRAINT "fact_member_pkey" PRIMARY KEY ("company_id","fact_id","dimension_key")
);

-- CreateTable
CREATE TABLE "restatement" (
    "id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "metric_key" TEXT NOT NULL,
    "earlier_fact_id" UUID NOT NULL,
    "later_fact_id" UUID,
    "reason" TEXT NOT NULL,
    "known_at" DATE NOT NULL,
    "recording_id" UUID NOT NULL,

    CONSTRAINT "restatement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conflict" (
    "id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "preferred_fact_id" UUID,
    "preferred_reason" TEXT,
    "recording_id" UUID NOT NULL,

    CONSTRAINT "conflict_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conflict_fact" (
    "company_id" UUID NOT NULL,
    "conflict_id" UUID NOT NULL,
    "fact_id" UUID NOT NULL,

    CONSTRAINT "conflict_fact_pkey" PRIMARY KEY ("company_id","conflict_id","fact_id")
);

-- CreateTable
CREATE TABLE "metric" (
    "key" TEXT NOT NULL,
    "unit_kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "floor" DECIMAL(20,4),

    CONSTRAINT "metric_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "dimension" (
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "dimension_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "member" (
    "id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "dimension_key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "note" TEXT,

    CONSTRAINT "member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product" (
    "id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "modality" TEXT NOT NULL,
    "architecture" TEXT,
    "licence" TEXT,
    "announced_on" TEXT,
    "released_on" TEXT,
    "training_hardware" TEXT,
    "training_units" DECIMAL,
    "training_hours" DECIMAL,
    "training_cost_low" DECIMAL,
    "training_cost_high" DECIMAL,
    "training_cost_approximate" BOOLEAN NOT NULL DEFAULT false,
    "training_cost_reported" TEXT,
    "training_cost_unit" TEXT,
    "training_data" TEXT,
    "inference_seconds" DECIMAL,
    "note" TEXT,
    "citation_id" UUID NOT NULL,

    CONSTRAINT "product_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product_part" (
    "company_id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "low" DECIMAL,
    "high" DECIMAL,
    "unit" TEXT,

    CONSTRAINT "product_part_pkey" PRIMARY KEY ("company_id","product_id","position")
);

-- CreateTable
CREATE TABLE "licence" (
    "id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "terms" TEXT NOT NULL,
    "revenue_from" DECIMAL,
    "revenue_below" DECIMAL,
    "unit" TEXT,
    "citation_id" UUID NOT NULL,

    CONSTRAINT "licence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "compute_resource" (
    "id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "reported" TEXT NOT NULL,
    "low" DECIMAL,
    "high" DECIMAL,
    "unit" TEXT NOT NULL,
    "note" TEXT,
    "citation_id" UUID NOT NULL,

    CONSTRAINT "compute_resource_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recording" (
    "id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "idempotency_key" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "recording_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source" (
    "id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "published_on" TEXT,
    "tier" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "url" TEXT,
    "note" TEXT,
    "cites" TEXT[],
    "recording_id" UUID NOT NULL,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "citation" (
    "id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "locator" TEXT,

    CONSTRAINT "citation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "corroboration" (
    "company_id" UUID NOT NULL,
    "fact_id" UUID NOT NULL,
    "citation_id" UUID NOT NULL,

    CONSTRAINT "corroboration_pkey" PRIMARY KEY ("company_id","fact_id","citation_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "company_slug_key" ON "company"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "restructuring_company_id_name_key" ON "restructuring"("company_id", "name");

-- CreateIndex
CREATE INDEX "event_company_id_on_start_idx" ON "event"("company_id", "on_start");

-- CreateIndex
CREATE UNIQUE INDEX "event_company_id_key_key" ON "event"("company_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "event_company_id_id_key" ON "event"("company_id", "id");

-- CreateIndex
CREATE INDEX "fact_company_id_metric_key_period_end_idx" ON "fact"("company_id", "metric_key", "period_end");

-- CreateIndex
CREATE INDEX "fact_company_id_known_at_idx" ON "fact"("company_id", "known_at");

-- CreateIndex
CREATE UNIQUE INDEX "fact_company_id_id_key" ON "fact"("company_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "fact_company_id_metric_key_id_key" ON "fact"("company_id", "metric_key", "id");

-- CreateIndex
CREATE UNIQUE INDEX "restatement_company_id_metric_key_earlier_fact_id_key" ON "restatement"("company_id", "metric_key", "earlier_fact_id");

-- CreateIndex
CREATE UNIQUE INDEX "conflict_company_id_key_key" ON "conflict"("company_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "conflict_company_id_id_key" ON "conflict"("company_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "metric_key_unit_kind_key" ON "metric"("key", "unit_kind");

-- CreateIndex
CREATE UNIQUE INDEX "member_company_id_dimension_key_name_key" ON "member"("company_id", "dimension_key", "name");

-- CreateIndex
CREATE UNIQUE INDEX "member_company_id_dimension_key_id_key" ON "member"("company_id", "dimension_key", "id");

-- CreateIndex
CREATE UNIQUE INDEX "product_company_id_key_key" ON "product"("company_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "product_company_id_id_key" ON "product"("company_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "licence_company_id_key_key" ON "licence"("company_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "compute_resource_company_id_key_key" ON "compute_resource"("company_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "recording_idempotency_key_key" ON "recording"("idempotency_key");

-- CreateIndex
CREATE UNIQUE INDEX "recording_company_id_id_key" ON "recording"("company_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "source_company_id_key_key" ON "source"("company_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "source_company_id_number_key" ON "source"("company_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "source_company_id_id_key" ON "source"("company_id", "id");

-- CreateIndex
CREATE INDEX "citation_company_id_source_id_idx" ON "citation"("company_id", "source_id");

-- CreateIndex
CREATE UNIQUE INDEX "citation_company_id_id_key" ON "citation"("company_id", "id");

-- AddForeignKey
ALTER TABLE "restructuring" ADD CONSTRAINT "restructuring_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_citation_fkey" FOREIGN KEY ("company_id", "citation_id") REFERENCES "citation"("company_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_recording_fkey" FOREIGN KEY ("company_id", "recording_id") REFERENCES "recording"("company_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_fact" ADD CONSTRAINT "event_fact_event_fkey" FOREIGN KEY ("company_id", "event_id") REFERENCES "event"("company_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_fact" ADD CONSTRAINT "event_fact_fact_fkey" FOREIGN KEY ("company_id", "fact_id") REFERENCES "fact"("company_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact" ADD CONSTRAINT "fact_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact" ADD CONSTRAINT "fact_metric_key_unit_kind_fkey" FOREIGN KEY ("metric_key", "unit_kind") REFERENCES "metric"("key", "unit_kind") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact" ADD CONSTRAINT "fact_citation_fkey" FOREIGN KEY ("company_id", "citation_id") REFERENCES "citation"("company_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact" ADD CONSTRAINT "fact_recording_fkey" FOREIGN KEY ("company_id", "recording_id") REFERENCES "recording"("company_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact_member" ADD CONSTRAINT "fact_member_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact_member" ADD CONSTRAINT "fact_member_fact_fkey" FOREIGN KEY ("company_id", "fact_id") REFERENCES "fact"("company_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact_member" ADD CONSTRAINT "fact_member_member_fkey" FOREIGN KEY ("company_id", "dimension_key", "member_id") REFERENCES "member"("company_id", "dimension_key", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "restatement" ADD CONSTRAINT "restatement_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "restatement" ADD CONSTRAINT "restatement_earlier_fkey" FOREIGN KEY ("company_id", "metric_key", "earlier_fact_id") REFERENCES "fact"("company_id", "metric_key", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "restatement" ADD CONSTRAINT "restatement_later_fkey" FOREIGN KEY ("company_id", "metric_key", "later_fact_id") REFERENCES "fact"("company_id", "metric_key", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "restatement" ADD CONSTRAINT "restatement_recording_fkey" FOREIGN KEY ("company_id", "recording_id") REFERENCES "recording"("company_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict" ADD CONSTRAINT "conflict_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict" ADD CONSTRAINT "conflict_recording_fkey" FOREIGN KEY ("company_id", "recording_id") REFERENCES "recording"("company_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict" ADD CONSTRAINT "conflict_preferred_fact_fkey" FOREIGN KEY ("company_id", "preferred_fact_id") REFERENCES "fact"("company_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict_fact" ADD CONSTRAINT "conflict_fact_conflict_fkey" FOREIGN KEY ("company_id", "conflict_id") REFERENCES "conflict"("company_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict_fact" ADD CONSTRAINT "conflict_fact_fact_fkey" FOREIGN KEY ("company_id", "fact_id") REFERENCES "fact"("company_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_dimension_key_fkey" FOREIGN KEY ("dimension_key") REFERENCES "dimension"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product" ADD CONSTRAINT "product_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product" ADD CONSTRAINT "product_citation_fkey" FOREIGN KEY ("company_id", "citation_id") REFERENCES "citation"("company_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_part" ADD CONSTRAINT "product_part_product_fkey" FOREIGN KEY ("company_id", "product_id") REFERENCES "product"("company_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "licence" ADD CONSTRAINT "licence_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "licence" ADD CONSTRAINT "licence_citation_fkey" FOREIGN KEY ("company_id", "citation_id") REFERENCES "citation"("company_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "compute_resource" ADD CONSTRAINT "compute_resource_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "compute_resource" ADD CONSTRAINT "compute_resource_citation_fkey" FOREIGN KEY ("company_id", "citation_id") REFERENCES "citation"("company_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recording" ADD CONSTRAINT "recording_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_recording_fkey" FOREIGN KEY ("company_id", "recording_id") REFERENCES "recording"("company_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_source_fkey" FOREIGN KEY ("company_id", "source_id") REFERENCES "source"("company_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "corroboration" ADD CONSTRAINT "corroboration_fact_fkey" FOREIGN KEY ("company_id", "fact_id") REFERENCES "fact"("company_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "corroboration" ADD CONSTRAINT "corroboration_citation_fkey" FOREIGN KEY ("company_id", "citation_id") REFERENCES "citation"("company_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

