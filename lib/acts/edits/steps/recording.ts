import { v7 } from 'uuid';
import { nameOf } from '@/lib/access/name-of';
import type { Actor } from '@/lib/access/trail/act';
import type { Tx } from '@/lib/acts/transaction';
import { cleanText } from '@/lib/text/clean-text';

/** Where the steps of one act write: in its transaction, of its company, told as one recording. */
export type Recording = { readonly tx: Tx; readonly companyId: string; readonly id: string };

/** Records who changes a company by hand and why. What it then writes belongs to this. */
export async function insertRecording(tx: Tx, companyId: string, actor: Actor, reason: string): Promise<Recording> {
  const id = v7();
  await tx.query(`INSERT INTO recording (id, company_id, kind, actor, reason) VALUES ($1, $2, 'edit', $3, $4)`, [
    ...[id, companyId, nameOf(actor), cleanText(reason)],
  ]);
  return { tx, companyId, id };
}

/** The id of what the edit of this index of a recording wrote: the same as the database's `fact_id_of(recording, n)`. */
export function idOfEdit(recordingId: string, index: number): string {
  return `${recordingId.slice(0, 28)}${(index + 1).toString(16).padStart(8, '0')}`;
}
