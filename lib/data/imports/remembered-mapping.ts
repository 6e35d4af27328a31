import { writingPool } from './pool';

/** How the company's last stored file of a format was read; null when there was none. */
export async function rememberedMapping(companySlug: string, format: string): Promise<unknown> {
  const { rows } = await writingPool().query<{ mapping: unknown }>(
    `SELECT m.mapping FROM import_mapping AS m JOIN company AS c ON c.id = m.company_id
     WHERE c.slug = $1 AND m.format = $2`,
    [companySlug, format],
  );
  return rows[0]?.mapping ?? null;
}
