import { type Checked, checks, runChecks } from '@/lib/data/checks/run-checks';
import { schemaCheck } from '@/prisma/schema-check';
import { dataFolder } from '@/scripts/database/data-folder';
import { trailFolder } from '@/server/trail-checkpoints.mjs';
import type { Command } from './command';
import { aligned, counted, print, printJson } from './print';
import { readWords } from './read-words';
import { trailCheck } from './trail-check';
import { withClient } from './with-client';
import { withDatabase } from './with-database';
import { WrongUse } from './wrong-use';

const help = `npx turnaround check [--json]

Reads the whole database and says whether what must hold holds: the schema, the triggers that keep history, bounds and
units, citations, restatements, what imports stored, the chain of the trail. It changes nothing.

Exit codes: 0 all holds, 1 something does not, 2 wrong use.`;

export const checkCommand: Command = {
  about: 'Says whether all that must hold in the database holds',
  help,
  async run(words) {
    const { values, positionals } = readWords('check', words, { json: { type: 'boolean' } });
    if (positionals[0]) throw new WrongUse(`“${positionals[0]}” is too much. Write: npx turnaround check`);
    const kept = trailFolder(dataFolder, process.env.DATABASE_URL);
    const results = await withDatabase('found', ({ ownerUrl }) =>
      withClient(ownerUrl, (client) => runChecks(client, [schemaCheck, ...checks, trailCheck(kept)])),
    );
    const sound = results.every(({ total }) => total === 0);
    if (values.json) printJson({ sound, checks: results });
    else print(told(results));
    return sound ? 0 : 1;
  },
};

/** Each check in a line; below one that found something, what. */
export function told(results: readonly Checked[]): string {
  const wrong = results.filter(({ total }) => total > 0);
  const lines = aligned(
    results.map(({ name, holds, total }) => [total === 0 ? 'ok' : 'WRONG', name, total === 0 ? holds : faults(total)]),
    '',
  );
  const found = wrong.flatMap(({ name, total, faults }) => [
    '',
    `${name}:`,
    ...faults.map((fault) => `  ${fault}`),
    ...(total > faults.length ? [`  … and ${counted(total - faults.length)} more`] : []),
  ]);
  const end = wrong.length === 0 ? 'All holds.' : `${wrong.length} of ${results.length} do not hold.`;
  return [lines, ...found, '', end].join('\n');
}

const faults = (total: number) => `${counted(total)} ${total === 1 ? 'fault' : 'faults'}`;
