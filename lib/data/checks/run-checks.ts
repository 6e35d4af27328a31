import type { Client } from 'pg';
import { appendOnly } from './append-only';
import { briefings } from './briefings';
import type { Check, Found } from './check';
import { citations } from './citations';
import { conflicts } from './conflicts';
import { importTotals } from './import-totals';
import { metrics } from './metrics';
import { orphans } from './orphans';
import { restatements } from './restatements';
import { rules } from './rules';
import { staging } from './staging';

/** What must hold in the database, each in a file of its own; a further check is a further line. */
export const checks: readonly Check[] = [
  appendOnly,
  metrics,
  rules,
  orphans,
  citations,
  restatements,
  conflicts,
  importTotals,
  staging,
  briefings,
];

export type Checked = { readonly name: string; readonly holds: string } & Found;

/** Runs checks one after the other on one view of the database, which they do not change. */
export async function runChecks(client: Client, which: readonly Check[] = checks): Promise<Checked[]> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    const results: Checked[] = [];
    for (const { name, holds, find } of which) results.push({ name, holds, ...(await find(client)) });
    return results;
  } finally {
    await client.query('ROLLBACK').catch(() => {});
  }
}
