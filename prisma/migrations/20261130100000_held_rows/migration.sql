-- A doubtful row is held back: it is saved only if a person chooses so.
ALTER TABLE "import_row" ADD COLUMN "hold_code" TEXT, ADD COLUMN "hold_sentence" TEXT;

ALTER TABLE "import_plan"
  DROP CONSTRAINT "import_plan_verdict_known",
  DROP CONSTRAINT "import_plan_choice_known",
  ADD CONSTRAINT "import_plan_verdict_known" CHECK ("verdict" IN ('new', 'same', 'restated', 'conflicting', 'held')),
  ADD CONSTRAINT "import_plan_choice_known" CHECK ("choice" IN ('restate', 'beside', 'leave out', 'record'));

-- Earlier imports held nothing back.
UPDATE "import" SET "counts" = "counts" || '{"held": 0}' WHERE "counts" IS NOT NULL;
