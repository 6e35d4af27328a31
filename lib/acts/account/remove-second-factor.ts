import { definePreparedAct } from '@/lib/acts/act';
import { doneBefore } from '@/lib/acts/company-act';
import { oneself, withPassword } from '@/lib/acts/own';

type Input = { readonly current: string; readonly now: Date };

/** Turns the second step off, for who gives their password. */
export const removeSecondFactor = definePreparedAct<Input, void, null>({
  name: 'second-factor-removed',
  again: doneBefore,
  prepare: async (by, { current, now }) => {
    const who = await withPassword(by, current, now);
    return who.ok ? { ok: true, by, input: null } : who;
  },
  run: async (tx, by) => {
    const who = oneself(by);
    if (!who.ok) return who;
    const { rowCount } = await tx.query('DELETE FROM two_factor WHERE person_id = $1', [who.id]);
    await tx.query('UPDATE person SET two_factor_enabled = false WHERE id = $1', [who.id]);
    return { ok: true, value: undefined, audit: rowCount === 0 ? null : {} };
  },
});
