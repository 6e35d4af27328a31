import type { Check } from '@/lib/data/checks/check';
import { verifyTrail } from '@/lib/data/trail/verify-trail';
import { readCheckpoints } from '@/server/trail-checkpoints.mjs';

/** The chain of the trail, against what was kept of it in this folder, beside the database. */
export function trailCheck(folder: string): Check {
  return {
    name: 'trail',
    holds: 'every entry follows the one before it, to the end that was kept outside the database',
    find: async () => {
      const { checkpoints, refused } = readCheckpoints(folder);
      const verdict = await verifyTrail(checkpoints);
      const strange = `Checkpoints that this installation did not write: ${refused}.`;
      const faults = [...(verdict.ok ? [] : [verdict.sentence]), ...(refused > 0 ? [strange] : [])];
      return { total: faults.length, faults };
    },
  };
}
