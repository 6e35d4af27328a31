import type { Viewer } from '@/lib/access/viewer';
import { writingPool } from '@/lib/acts/transaction';
import type { ImportRecord } from '@/lib/imports/planned';
import { importFor } from './import-for';

/** Imports that bring a company of their own and that the viewer may go on with, the latest first. */
export async function listNewImports(viewer: Viewer, limit: number): Promise<ImportRecord[]> {
  const { rows } = await writingPool().query<{ id: string }>(
    'SELECT id FROM import WHERE new_company IS NOT NULL ORDER BY created_at DESC, id DESC LIMIT $1',
    [limit],
  );
  const found = await Promise.all(rows.map(({ id }) => importFor(viewer, id)));
  return found.filter((each) => each !== null);
}
