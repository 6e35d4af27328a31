import type { ImportRecord } from '@/lib/imports/planned';
import { findImport } from './import-record';
import { writingPool } from './pool';

/** Imports that bring a company of their own, the latest first. */
export async function listNewImports(limit: number): Promise<ImportRecord[]> {
  const { rows } = await writingPool().query<{ id: string }>(
    'SELECT id FROM import WHERE new_company IS NOT NULL ORDER BY created_at DESC, id DESC LIMIT $1',
    [limit],
  );
  const found = await Promise.all(rows.map(({ id }) => findImport(id)));
  return found.filter((each) => each !== null);
}
