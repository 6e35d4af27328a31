import type { Client } from 'pg';
import type { Check } from '@/lib/data/checks/check';
import { migrationState } from './migrate';
import { migrationTexts } from './schema-engine';

/** The schema is the product's: every migration applied as it stands in the project, and none besides. */
export const schemaCheck: Check = {
  name: 'schema',
  holds: 'The schema is this version’s: every migration applied unchanged, no other, and every rule in force.',
  async find(client) {
    const { missing, changed, unknown } = await migrationState(client);
    const faults = [
      ...missing.map((name) => `migration ${name} is not applied`),
      ...changed.map((name) => `migration ${name} was changed after it was applied`),
      ...unknown.map((name) => `migration ${name} is applied, and this version does not know it`),
      ...(await goneRules(client)).map((name) => `the rule ${name} is gone`),
    ];
    return { total: faults.length, faults };
  },
};

const added = /(?:ADD\s+CONSTRAINT|^\s*CONSTRAINT|CREATE\s+UNIQUE\s+INDEX)\s+"?(\w+)"?/gim;
const dropped = /DROP\s+(?:CONSTRAINT|INDEX)\s+(?:IF\s+EXISTS\s+)?"?(\w+)"?/gi;

/** Keys, checks and unique indexes that the migrations made and nobody dropped since, and that are not there. */
async function goneRules(client: Client): Promise<string[]> {
  const wanted = new Set<string>();
  for (const text of migrationTexts()) {
    for (const [, name = ''] of text.matchAll(dropped)) wanted.delete(name);
    for (const [, name = ''] of text.matchAll(added)) wanted.add(name);
  }
  const { rows } = await client.query<{ name: string }>(
    `SELECT conname AS name FROM pg_constraint WHERE connamespace = 'public'::regnamespace
     UNION SELECT relname FROM pg_class WHERE relkind = 'i' AND relnamespace = 'public'::regnamespace`,
  );
  const there = new Set(rows.map(({ name }) => name));
  return [...wanted].filter((name) => !there.has(name.slice(0, 63)));
}
