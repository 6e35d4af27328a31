-- What must hold whoever writes. Prisma's schema language has no words for these.

-- Company
ALTER TABLE "company"
  ADD CONSTRAINT "company_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND char_length("slug") <= 80),
  ADD CONSTRAINT "company_name_length" CHECK (char_length("name") BETWEEN 1 AND 200),
  ADD CONSTRAINT "company_currency_form" CHECK ("currency" ~ '^[A-Z]{3}$'),
  ADD CONSTRAINT "company_fiscal_year_end_form" CHECK ("fiscal_year_end" ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  ADD CONSTRAINT "company_visibility_known" CHECK ("visibility" IN ('public', 'private'));

ALTER TABLE "restructuring"
  ADD CONSTRAINT "restructuring_windows_in_order" CHECK (
    "before_until" < "after_from"
    AND ("before_from" IS NULL OR "before_from" <= "before_until")
    AND ("after_until" IS NULL OR "after_from" <= "after_until")
  );

-- Metric and fact: a unit of the metric's kind
ALTER TABLE "metric"
  ADD CONSTRAINT "metric_unit_kind_known" CHECK ("unit_kind" IN ('money', 'people', 'ratio'));

ALTER TABLE "fact"
  ADD CONSTRAINT "fact_unit_fits_metric" CHECK (
    ("unit_kind" = 'money' AND "unit" ~ '^[A-Z]{3}$')
    OR ("unit_kind" = 'people' AND "unit" = 'people')
    OR ("unit_kind" = 'ratio' AND "unit" = 'ratio')
  ),
  ADD CONSTRAINT "fact_low_at_most_high" CHECK (
    "low" IS NULL OR "high" IS NULL OR "low" < "high"
    OR ("low" = "high" AND NOT "low_open" AND NOT "high_open")
  ),
  ADD CONSTRAINT "fact_bound_or_reason" CHECK (
    ("low" IS NOT NULL OR "high" IS NOT NULL) <> ("missing_reason" IS NOT NULL)
  ),
  ADD CONSTRAINT "fact_open_needs_bound" CHECK (
    NOT ("low_open" AND "low" IS NULL) AND NOT ("high_open" AND "high" IS NULL)
  ),
  ADD CONSTRAINT "fact_bounds_finite" CHECK (
    ("low" IS NULL OR ("low" > '-Infinity' AND "low" < 'Infinity'))
    AND ("high" IS NULL OR ("high" > '-Infinity' AND "high" < 'Infinity'))
  ),
  ADD CONSTRAINT "fact_missing_reason_known" CHECK (
    "missing_reason" IN ('not disclosed', 'not yet reported', 'not applicable', 'not collected')
  ),
  ADD CONSTRAINT "fact_period_in_order" CHECK ("period_start" <= "period_end"),
  ADD CONSTRAINT "fact_period_type_known" CHECK ("period_type" IN ('instant', 'duration')),
  ADD CONSTRAINT "fact_period_precision_known" CHECK ("period_precision" IN ('day', 'month', 'quarter', 'year')),
  ADD CONSTRAINT "fact_period_plausible" CHECK ("period_start" >= '1800-01-01' AND "period_end" <= '2200-12-31'),
  ADD CONSTRAINT "fact_scenario_known" CHECK ("scenario" IN ('actual', 'claim', 'forecast', 'plan')),
  ADD CONSTRAINT "fact_date_basis_known" CHECK ("date_basis" IN ('stated', 'inferred')),
  ADD CONSTRAINT "fact_known_precision_known" CHECK ("known_precision" IN ('day', 'month', 'quarter', 'year')),
  ADD CONSTRAINT "fact_reported_length" CHECK (char_length("reported") BETWEEN 1 AND 500);

ALTER TABLE "restatement"
  ADD CONSTRAINT "restatement_of_another_fact" CHECK ("earlier_fact_id" <> "later_fact_id"),
  ADD CONSTRAINT "restatement_reason_given" CHECK (char_length("reason") BETWEEN 1 AND 2000);

ALTER TABLE "conflict"
  ADD CONSTRAINT "conflict_preference_has_reason" CHECK ("preferred_fact_id" IS NULL OR "preferred_reason" IS NOT NULL);

-- Source, event, portfolio
ALTER TABLE "source"
  ADD CONSTRAINT "source_tier_known" CHECK ("tier" IN ('primary', 'press', 'relay', 'compiled')),
  ADD CONSTRAINT "source_url_form" CHECK ("url" ~ '^https?://'),
  ADD CONSTRAINT "source_published_on_form" CHECK ("published_on" ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  ADD CONSTRAINT "source_number_positive" CHECK ("number" >= 1);

ALTER TABLE "event"
  ADD CONSTRAINT "event_dates_in_order" CHECK ("on_start" <= "on_end"),
  ADD CONSTRAINT "event_precision_known" CHECK ("on_precision" IN ('day', 'month', 'quarter', 'year'));

ALTER TABLE "product_part"
  ADD CONSTRAINT "product_part_low_at_most_high" CHECK ("low" IS NULL OR "high" IS NULL OR "low" <= "high");
ALTER TABLE "product"
  ADD CONSTRAINT "product_cost_low_at_most_high" CHECK (
    "training_cost_low" IS NULL OR "training_cost_high" IS NULL OR "training_cost_low" <= "training_cost_high"
  );
ALTER TABLE "licence"
  ADD CONSTRAINT "licence_revenue_in_order" CHECK (
    "revenue_from" IS NULL OR "revenue_below" IS NULL OR "revenue_from" < "revenue_below"
  );

-- History is append-only: what was recorded is never changed or removed, only superseded.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was recorded in "%" is never changed or deleted; record a restatement instead', TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER "fact_append_only" BEFORE UPDATE OR DELETE ON "fact" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "fact_member_append_only" BEFORE UPDATE OR DELETE ON "fact_member" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "corroboration_append_only" BEFORE UPDATE OR DELETE ON "corroboration" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "citation_append_only" BEFORE UPDATE OR DELETE ON "citation" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "restatement_append_only" BEFORE UPDATE OR DELETE ON "restatement" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "recording_append_only" BEFORE UPDATE OR DELETE ON "recording" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

-- Engines of the PostgreSQL family that have no statement triggers rely on the application's role,
-- which has no right to truncate.
DO $$
DECLARE
  recorded text;
BEGIN
  IF version() LIKE 'PostgreSQL%' THEN
    FOREACH recorded IN ARRAY ARRAY['fact', 'fact_member', 'corroboration', 'citation', 'restatement', 'recording'] LOOP
      EXECUTE format(
        'CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"()',
        recorded || '_no_truncate', recorded
      );
    END LOOP;
  END IF;
END
$$;
