import { writingPool } from '@/lib/acts/transaction';

/** The address of the company that an import belongs to; null while it is still to be made. */
export async function companySlugOf(importId: string): Promise<string | null> {
  const { rows } = await writingPool().query<{ slug: string }>(
    'SELECT c.slug FROM company AS c JOIN import AS i ON i.company_id = c.id WHERE i.id = $1',
    [importId],
  );
  return rows[0]?.slug ?? null;
}
