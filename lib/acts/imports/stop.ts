import { defineAct } from '@/lib/acts/act';
import { clearStaging } from '@/lib/data/imports/clear-staging';
import type { ImportRecord } from '@/lib/data/imports/import-record';
import { done, refuse } from '@/lib/result';
import { holdImport } from './steps/hold-import';

type Input = { readonly importId: string };

/** Stops an import before it is saved: nothing of it is kept. One that was stopped before stays so. */
export const stopImport = defineAct<Input, void>({
  name: 'import-cancelled',
  again: async () => done(undefined),
  run: async (tx, by, { importId }) => {
    const held = await holdImport(tx, by.actor, importId);
    if (!held.ok) return held;
    const { state, fileName, companyId } = held.order;
    if (state === 'cancelled') return { ok: true, value: undefined, audit: null };
    if (state !== 'reading' && state !== 'previewed') return refuse(409, overWords[state]);
    await tx.query(`UPDATE import SET state = 'cancelled', changed_at = now() WHERE id = $1`, [importId]);
    await tx.query('DELETE FROM import_job WHERE import_id = $1', [importId]);
    await clearStaging(tx, importId);
    const company = companyId === null ? null : { id: companyId };
    return { ok: true, value: undefined, audit: { company, subject: fileName, details: { import: importId } } };
  },
});

const overWords = {
  committed: 'The import is saved already. It can be undone.',
  undone: 'The import was saved and undone already.',
  refused: 'The file was refused already: nothing of it was saved.',
} as const satisfies Partial<Record<ImportRecord['state'], string>>;
