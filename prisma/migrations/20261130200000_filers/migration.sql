-- Whose filings an import read: another company's are not put into this one without a question.
ALTER TABLE "import" ADD COLUMN "filer_cik" TEXT;

-- Filings that were imported before name their filer in the addresses of their sources.
UPDATE "import" AS i SET "filer_cik" = filer.cik
FROM (
  SELECT f.recording_id, min(substring(s.url FROM '/Archives/edgar/data/(\d{1,10})/')) AS cik
  FROM "fact" AS f JOIN "citation" AS c ON c.id = f.citation_id JOIN "source" AS s ON s.id = c.source_id
  GROUP BY 1
) AS filer
WHERE i.recording_id = filer.recording_id AND i.format IN ('companyfacts', 'statements');
