import type { Check } from '@/lib/data/checks/check';
import { migrationState } from './migrate';

/** The schema is the product's: every migration applied as it stands in the project, and none besides. */
export const schemaCheck: Check = {
  name: 'schema',
  holds: 'The schema is the one of this version: every migration is applied unchanged, and no other.',
  async find(client) {
    const { missing, changed, unknown } = await migrationState(client);
    const faults = [
      ...missing.map((name) => `migration ${name} is not applied`),
      ...changed.map((name) => `migration ${name} was changed after it was applied`),
      ...unknown.map((name) => `migration ${name} is applied, and this version does not know it`),
    ];
    return { total: faults.length, faults };
  },
};
