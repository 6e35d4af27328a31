import type { By, Denied } from '@/lib/acts/act';
import { refuse } from '@/lib/result';
import { type CheckedPassword, checkPassword } from '@/lib/sign-in/check-password';
import { countTry } from '@/lib/sign-in/tries';
import type { Tx } from './transaction';

/** Somebody who signed in, not a program of theirs: what is their own is theirs to change. */
export type Oneself = { readonly ok: true; readonly id: string; readonly session: string };

const notSignedIn = refuse(401, 'Sign in to do this.');

/** Who changes what is their own; a program with a token may not. */
export function oneself({ actor }: By): Oneself | Denied {
  return actor.kind === 'person' ? { ok: true, id: actor.person.id, session: actor.session } : notSignedIn;
}

/** The same, once they gave their password: guesses from a stolen session are slowed down as others are. */
export async function withPassword(
  { actor }: By,
  password: string,
  now: Date,
): Promise<{ readonly ok: true; readonly checked: CheckedPassword } | Denied> {
  if (actor.kind !== 'person') return notSignedIn;
  const { id } = actor.person;
  const held = await countTry([{ kind: 'device', key: `own password ${id}` }], 'Own password', now);
  if (held) return { ...held, fields: { current: held.sentence } };
  const checked = await checkPassword({ id }, password);
  if (checked) return { ok: true, checked };
  const wrong = 'This is not your password.';
  return refuse(422, wrong, { current: wrong });
}

const ownersOnly = refuse(403, 'Only an owner of this installation can do this.');

/** Null for an owner of the installation who signed in, as things are in this transaction. */
export async function unlessOwner(tx: Tx, actor: By['actor']): Promise<Denied | null> {
  if (actor.kind !== 'person') return ownersOnly;
  const { rowCount } = await tx.query(
    `SELECT FROM person WHERE id = $1 AND installation = 'owner' AND deactivated_at IS NULL`,
    [actor.person.id],
  );
  return rowCount === 1 ? null : ownersOnly;
}
