import { cleanText } from '@/lib/exports/clean-text';
import { writingPool } from './pool';

/** Writes down who stores an import and why, as long as nothing is stored. */
export async function signImport(importId: string, person: string, reason: string): Promise<void> {
  await writingPool().query(`UPDATE import SET person = $2, reason = $3 WHERE id = $1 AND state = 'previewed'`, [
    importId,
    cleanText(person).slice(0, 200),
    cleanText(reason).slice(0, 2_000),
  ]);
}
