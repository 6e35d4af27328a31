-- Multiples, such as the leverage that a covenant allows: 4.5 times
ALTER TABLE "metric"
  DROP CONSTRAINT "metric_unit_kind_known",
  ADD CONSTRAINT "metric_unit_kind_known" CHECK ("unit_kind" IN ('money', 'people', 'ratio', 'times'));

ALTER TABLE "fact"
  DROP CONSTRAINT "fact_unit_fits_metric",
  ADD CONSTRAINT "fact_unit_fits_metric" CHECK (
    ("unit_kind" = 'money' AND "unit" ~ '^[A-Z]{3}$')
    OR ("unit_kind" = 'people' AND "unit" = 'people')
    OR ("unit_kind" = 'ratio' AND "unit" = 'ratio')
    OR ("unit_kind" = 'times' AND "unit" = 'times')
  );
