import { inTransaction } from '@/lib/acts/transaction';
import { FileRefused } from '@/lib/imports/file-refused';
import type { Aside } from '@/lib/imports/files/open-file';
import type { Proposed, ProposedSource } from '@/lib/imports/proposed';
import { clearStaging } from './clear-staging';
import { findImport, type ImportRecord } from './import-record';
import { planImport } from './plan-import';
import { stageSources } from './stage-others';
import { Cancelled, type Staged, stageRows } from './stage-rows';

export type Read = {
  readonly rows: AsyncIterable<Proposed>;
  /** The sources that the rows name; asked for after the last row, so a reader may collect them on its way. */
  readonly sources: () => Iterable<ProposedSource>;
  /** What the file holds beside its rows; asked for after the last row. */
  readonly aside?: () => readonly Aside[];
  /** How much of the file is read, from 0 to 1. */
  readonly progress?: () => number;
  /** The company whose filings are read, by its number at the SEC. */
  readonly filer?: { readonly cik: string } | undefined;
};

/**
 * Reads a started import into the staging tables and plans it. Afterwards it is previewed, or cancelled, or refused
 * with the reader's sentence; a failure of the database leaves it reading, until it is cleaned up.
 * @param open opens the file; what it throws refuses the import
 */
export async function readImport(importId: string, open: Read | (() => Promise<Read>)): Promise<ImportRecord> {
  try {
    const read = typeof open === 'function' ? await open() : open;
    const staged = await stageRows(importId, read.rows, read.progress);
    await plan(importId, staged, read);
  } catch (error) {
    await endReading(importId, error);
    if (!(error instanceof Cancelled) && !(error instanceof FileRefused)) throw error;
  }
  const read = await findImport(importId);
  if (!read) throw new Error(`There is no import ${importId}.`);
  return read;
}

async function plan(importId: string, { staged, rejected }: Staged, { sources, aside, filer }: Read) {
  await stageSources(importId, sources());
  await inTransaction(async (client) => {
    const { rows } = await client.query<{ company_id: string | null }>(
      `UPDATE import SET rows_staged = $2, rows_rejected = $3, aside = $4, filer_cik = $5, progress = 1,
         changed_at = now()
       WHERE id = $1 AND state = 'reading' RETURNING company_id`,
      [importId, staged, rejected, JSON.stringify(aside?.() ?? []), filer?.cik ?? null],
    );
    if (!rows[0]) throw new Cancelled();
    await planImport(client, importId, rows[0].company_id);
  });
}

/** Ends a reading that came to nothing. Where the database cannot be asked either, the clock ends the import. */
export async function endReading(importId: string, why: unknown): Promise<void> {
  const sentence = why instanceof FileRefused ? why.message : 'The file could not be read.';
  try {
    await inTransaction(async (tx) => {
      if (!(why instanceof Cancelled))
        await tx.query(
          `UPDATE import SET state = 'refused', refusal = $2, changed_at = now() WHERE id = $1 AND state = 'reading'`,
          [importId, sentence],
        );
      await clearStaging(tx, importId);
    });
  } catch (error) {
    if (why instanceof FileRefused) throw error;
  }
}
