import { stat } from 'node:fs/promises';
import path from 'node:path';
import { noteBackupMade } from '@/lib/acts/backups/note-made';
import type { BackupTotals } from '@/lib/data/backup/backup-form';
import { writeBackup } from '@/lib/data/backup/write-backup';
import { appliedMigrations } from '@/prisma/migrate';
import { ownTables } from '@/prisma/own-tables';
import type { Command } from './command';
import { noted } from './noted';
import { counted, print, printJson } from './print';
import { readWords } from './read-words';
import { withClient } from './with-client';
import { withDatabase } from './with-database';
import { writtenWhole } from './write-whole';
import { WrongUse } from './wrong-use';

const help = `npx turnaround backup [--out FILE] [--force] [--json]

Writes the whole database into one file, as it is at one moment, while others go on working. Without --out it is
turnaround-DAY-TIME.sql.gz in this folder; only you may read it. Restore it with: npx turnaround restore FILE

Previews that nobody decided on yet are not in it: their files are imported again.`;

export const backupCommand: Command = {
  about: 'Writes the whole database into one file',
  help,
  async run(words, { folder }) {
    const options = { out: { type: 'string' }, force: { type: 'boolean' }, json: { type: 'boolean' } } as const;
    const { values, positionals } = readWords('backup', words, options);
    if (positionals[0]) throw new WrongUse(`Say --out before the file: npx turnaround backup --out ${positionals[0]}`);
    const place = path.resolve(folder, values.out ?? nameAt(new Date()));
    const totals = await withDatabase('found', ({ ownerUrl }) =>
      withClient(ownerUrl, async (client) => {
        const migrations = await appliedMigrations(client);
        return writtenWhole(place, values.force ?? false, async (file) => {
          const written = await writeBackup(client, file, migrations, ownTables());
          await noted(noteBackupMade, { file: path.basename(place), rows: rowsOf(written) });
          return written;
        });
      }),
    );
    const bytes = (await stat(place)).size;
    const rows = rowsOf(totals);
    const of = (name: string) => totals.tables.find((table) => table.name === name)?.rows ?? 0;
    if (values.json) printJson({ file: place, bytes, rows, tables: totals.tables });
    else
      print(
        `Written: ${place} (${counted(bytes)} bytes)\n  ${counted(of('company'))} companies, ${counted(of('fact'))} facts, ` +
          `${counted(rows)} rows in all`,
      );
    return 0;
  },
};

const rowsOf = ({ tables }: BackupTotals) => tables.reduce((sum, { rows }) => sum + rows, 0);

/** turnaround-2026-11-23-1402.sql.gz */
function nameAt(now: Date): string {
  const [day, time = ''] = now.toISOString().split('T');
  return `turnaround-${day}-${time.slice(0, 5).replace(':', '')}.sql.gz`;
}
