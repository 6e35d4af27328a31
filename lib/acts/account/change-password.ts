import { hashPassword } from '@/lib/access/sign-in/password-hash';
import { passwordProblem } from '@/lib/access/sign-in/password-rule';
import { definePreparedAct } from '@/lib/acts/act';
import { doneBefore } from '@/lib/acts/company-act';
import { endTokens } from '@/lib/acts/end-tokens';
import { oneself, withPassword } from '@/lib/acts/own';
import { refuse } from '@/lib/result';

type Input = {
  readonly current: string;
  readonly next: string;
  /** Programs go on with their tokens; else every token ends. */
  readonly keepTokens: boolean;
  readonly now: Date;
};
type Hashed = { readonly hash: string; readonly keepTokens: boolean };

/** Changes one's own password: every other session ends, and every token that is not kept by choice. */
export const changePassword = definePreparedAct<Input, void, Hashed>({
  name: 'password-changed',
  again: doneBefore,
  prepare: async (by, { current, next, keepTokens, now }) => {
    const who = await withPassword(by, current, now);
    if (!who.ok) return who;
    const weak = passwordProblem(next, who.checked.person);
    if (weak) return refuse(422, weak, { next: weak });
    return { ok: true, by, input: { hash: await hashPassword(next), keepTokens } };
  },
  run: async (tx, by, { hash, keepTokens }) => {
    const who = oneself(by);
    if (!who.ok) return who;
    await tx.query(
      `UPDATE credential SET password = $2, updated_at = now() WHERE person_id = $1 AND provider_id = 'credential'`,
      [who.id, hash],
    );
    await tx.query('DELETE FROM session WHERE person_id = $1 AND id <> $2', [who.id, who.session]);
    await tx.query('DELETE FROM welcome WHERE person_id = $1', [who.id]);
    const tokens = keepTokens ? 0 : await endTokens(tx, who.id);
    return { ok: true, value: undefined, audit: { details: { tokens_revoked: tokens } } };
  },
});
