import { defineAct } from '@/lib/acts/act';
import { doneBefore, viewerOf } from '@/lib/acts/company-act';
import { refuse } from '@/lib/result';

type Input = { /** Its name, without the folder. */ readonly file: string; readonly rows: number };

/** Tells the trail that all figures leave the database in a file: before the file has its name, or it never gets one. */
export const noteBackupMade = defineAct<Input, void>({
  name: 'backup-made',
  again: doneBefore,
  run: async (_tx, { actor }, { file, rows }) => {
    if (viewerOf(actor).kind !== 'keeper') return refuse(403, 'Only who keeps the machine makes backups.');
    return { ok: true, value: undefined, audit: { subject: file, details: { rows } } };
  },
});
