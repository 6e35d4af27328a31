import { stat } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { noteBackupRestored } from '@/lib/acts/backups/note-restored';
import { endUnderWay } from '@/lib/acts/backups/steps/end-under-way';
import { loadBackup } from '@/lib/acts/backups/steps/load-backup';
import { BackupRefused } from '@/lib/data/backup/backup-parts';
import { type Verified, verifyBackup } from '@/lib/data/backup/verify-backup';
import { type Checked, checks, runChecks } from '@/lib/data/checks/run-checks';
import { knownMigrations, migrate } from '@/prisma/migrate';
import { schemaCheck } from '@/prisma/schema-check';
import { makeBeside } from '@/scripts/database/replace';
import { Sentence } from '@/scripts/sentence';
import { runningServer } from '@/scripts/server-state';
import { told } from './check';
import type { Command, ExitCode } from './command';
import { at, noted } from './noted';
import { counted, print, printJson } from './print';
import { readWords } from './read-words';
import { withClient } from './with-client';
import { withDatabase } from './with-database';
import { WrongUse } from './wrong-use';

const help = `npx turnaround restore FILE [--yes] [--with-faults] [--json]

Brings a backup back. It is verified, loaded into a new database, brought up to this version and checked; only then it
takes the place of the database in use, which is kept beside it under another name. Stop the product before.

  --yes            does not ask
  --with-faults    takes it also when the check finds faults, for a backup of a database that was not sound
  --json           prints the result as JSON`;

const flag = { type: 'boolean' } as const;

export const restoreCommand: Command = {
  about: 'Restores a backup; what was there is kept',
  help,
  async run(words, { folder }) {
    const { values, positionals } = readWords('restore', words, { yes: flag, 'with-faults': flag, json: flag });
    const [word, more] = positionals;
    if (!word || more) throw new WrongUse('Say which one file: npx turnaround restore FILE');
    const file = path.resolve(folder, word);
    if (!(await stat(file).catch(() => null))?.isFile()) throw new WrongUse(`There is no file ${word}.`);
    refuseRunning();
    const verified = await soundBackup(file, word);
    if (!values.yes) await confirm(verified);
    return withDatabase('server only', ({ ownerUrl }) =>
      restore({ ownerUrl, file, verified, withFaults: values['with-faults'] ?? false, json: values.json ?? false }),
    );
  },
};

type Plan = { ownerUrl: string; file: string; verified: Verified; withFaults: boolean; json: boolean };

async function restore({ ownerUrl, file, verified, withFaults, json }: Plan): Promise<ExitCode> {
  const beside = await makeBeside(ownerUrl, new Date());
  let replaced: string | null = null;
  try {
    await migrate(beside.url, verified.head.migrations.at(-1)?.name);
    await withClient(beside.url, (client) => loadBackup(client, file, verified));
    await migrate(beside.url);
    await withClient(beside.url, endUnderWay);
    const results = await withClient(beside.url, (client) => runChecks(client, [schemaCheck, ...checks]));
    const sound = results.every(({ total }) => total === 0);
    if (sound || withFaults) {
      await at(beside.url, () =>
        noted(noteBackupRestored, { file: path.basename(file), madeAt: verified.head.madeAt }),
      );
      replaced = await beside.replace();
    }
    tell({ verified, results, replaced, json });
    return replaced === null ? 1 : 0;
  } finally {
    if (replaced === null) await beside.drop();
  }
}

type Done = { verified: Verified; results: readonly Checked[]; replaced: string | null; json: boolean };

function tell({ verified, results, replaced, json }: Done): void {
  if (json) {
    printJson({ restored: replaced !== null, kept: replaced, madeAt: verified.head.madeAt, checks: results });
    return;
  }
  if (results.some(({ total }) => total > 0)) print(told(results));
  print(
    replaced === null
      ? 'Nothing was changed: the backup does not hold what must hold. --with-faults takes it all the same.'
      : `Restored: ${summary(verified)}. The database that was there is kept as ${replaced}.`,
  );
}

function summary({ head, totals }: Verified): string {
  const of = (name: string) => counted(totals.tables.find((table) => table.name === name)?.rows ?? 0);
  return `${of('company')} companies and ${of('fact')} facts of ${head.madeAt.slice(0, 16).replace('T', ' ')}`;
}

/** A server goes on showing what it has kept of the old database. */
function refuseRunning(): void {
  const running = runningServer();
  if (running && !process.env.DATABASE_URL)
    throw new Sentence(
      `Turnaround runs at ${running.address} (process ${running.pid}). Stop it (Ctrl-C there), then restore.`,
    );
}

/** Whole, as it was written, and of a version that this one can read. */
async function soundBackup(file: string, word: string): Promise<Verified> {
  try {
    const verified = await verifyBackup(file);
    const known = new Map(knownMigrations().map(({ name, checksum }) => [name, checksum]));
    const other = verified.head.migrations.find(({ name, checksum }) => known.get(name) !== checksum);
    if (other)
      throw new BackupRefused(
        `It was made by another version of Turnaround (${other.name}). Restore it with that version.`,
      );
    return verified;
  } catch (error) {
    if (error instanceof BackupRefused) throw new Sentence(`${word}: ${error.message}`);
    throw error;
  }
}

async function confirm(verified: Verified): Promise<void> {
  if (!process.stdin.isTTY)
    throw new WrongUse(
      'Restoring replaces the database in use (it is kept). Say --yes: npx turnaround restore FILE --yes',
    );
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await lines.question(
    `Put ${summary(verified)} in the place of the database in use? It is kept. yes/no: `,
  );
  lines.close();
  if (answer.trim().toLowerCase() !== 'yes') throw new Sentence('Nothing was changed.');
}
