import { defineAct } from '@/lib/acts/act';
import { doneBefore, viewerOf } from '@/lib/acts/company-act';
import { refuse } from '@/lib/result';

type Input = {
  /** Its name, without the folder. */
  readonly file: string;
  /** ISO 8601 instant of the backup, in UTC. */
  readonly madeAt: string;
};

/** Tells the trail of the restored database that it was: what it tells after that did not follow at once. */
export const noteBackupRestored = defineAct<Input, void>({
  name: 'backup-restored',
  again: doneBefore,
  run: async (_tx, { actor }, { file, madeAt }) => {
    if (viewerOf(actor).kind !== 'keeper') return refuse(403, 'Only who keeps the machine restores backups.');
    return { ok: true, value: undefined, audit: { subject: file, details: { madeAt } } };
  },
});
