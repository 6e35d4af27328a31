import { nameOf } from '@/lib/access/name-of';
import type { Viewer } from '@/lib/access/viewer';
import { writingPool } from '@/lib/acts/transaction';
import { cleanText } from '@/lib/text/clean-text';
import { importFor } from './import-for';

/** Writes down who stores an import and why, as long as nothing is stored. */
export async function signImport(viewer: Viewer, importId: string, reason: string): Promise<void> {
  if (!(await importFor(viewer, importId))) return;
  await writingPool().query(`UPDATE import SET person = $2, reason = $3 WHERE id = $1 AND state = 'previewed'`, [
    importId,
    cleanText(nameOf(viewer)).slice(0, 200),
    cleanText(reason).slice(0, 2_000),
  ]);
}
