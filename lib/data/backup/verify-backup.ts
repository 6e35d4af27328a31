import { createHash } from 'node:crypto';
import type { BackupHead, BackupTotals } from './backup-form';
import { BackupRefused } from './backup-parts';
import { openBackup, readHead, readTotals } from './open-backup';

export type Verified = { readonly head: BackupHead; readonly totals: BackupTotals };

/** Reads a backup through: it is whole, and every table's rows are those that were written. @throws BackupRefused */
export async function verifyBackup(file: string): Promise<Verified> {
  let head: BackupHead | null = null;
  let totals: BackupTotals | null = null;
  const sums: string[] = [];
  let hash = createHash('sha256');
  for await (const part of openBackup(file)) {
    if (part.kind === 'rows') hash.update(part.bytes);
    else if (part.kind === 'end of rows') {
      sums.push(hash.digest('hex'));
      hash = createHash('sha256');
    } else if (head === null) head = readHead(part.line);
    else totals = readTotals(part.line) ?? totals;
  }
  if (head === null) throw new BackupRefused('It is no backup of Turnaround.');
  if (totals === null) throw new BackupRefused('It is not whole: its last line is missing.');
  const { tables } = totals;
  const isWhole = tables.length === head.tables.length && sums.length === tables.length;
  if (!isWhole) throw new BackupRefused('It is not whole: tables are missing.');
  const changed = tables.find(({ name, sha256 }, at) => name !== head?.tables[at]?.name || sha256 !== sums[at]);
  if (changed) throw new BackupRefused(`The rows of its table ${changed.name} are not those that were written.`);
  return { head, totals };
}
