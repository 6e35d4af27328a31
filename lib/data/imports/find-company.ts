import { writingPool } from '@/lib/acts/transaction';

/** What an import asks of the company it is for. */
export type KnownCompany = {
  readonly id: string;
  readonly slug: string;
  readonly names: readonly string[];
  readonly currency: string;
  /** `MM-DD`. */
  readonly fiscalYearEnd: string;
  readonly registeredNumber: string | null;
  /** Whose filings it has, by their numbers at the SEC; those of undone imports do not count. */
  readonly ciks: readonly string[];
};

/** The company of an address, or null. */
export async function findCompany(slug: string): Promise<KnownCompany | null> {
  const { rows } = await writingPool().query<KnownCompany>(
    `SELECT id, slug, array_remove(ARRAY[name, legal_name], NULL) AS names, currency, fiscal_year_end AS "fiscalYearEnd",
       registered_number AS "registeredNumber", ARRAY(SELECT DISTINCT filer_cik FROM import
         WHERE company_id = company.id AND state = 'committed' AND filer_cik IS NOT NULL ORDER BY 1) AS ciks
     FROM company WHERE slug = $1`,
    [slug],
  );
  return rows[0] ?? null;
}
