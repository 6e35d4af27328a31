import { randomUUID } from 'node:crypto';
import { hashPassword } from '@/lib/access/sign-in/password-hash';
import { passwordProblem } from '@/lib/access/sign-in/password-rule';
import { emailProblem, nameProblem } from '@/lib/access/sign-in/person-rule';
import { hashSecret } from '@/lib/access/sign-in/secrets';
import type { By, Denied, Ready } from '@/lib/acts/act';
import { endTokens } from '@/lib/acts/end-tokens';
import type { Tx } from '@/lib/acts/transaction';
import { readWelcome, type Welcome } from '@/lib/data/sign-in/welcomes';
import { refuse } from '@/lib/result';

/** What a person chooses at a one-time address; the address says which of it counts. */
export type Chosen = {
  readonly secret: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  /** Programs go on with their tokens; else every token ends. */
  readonly keepTokens: boolean;
  readonly now: Date;
};

/** The same, checked, with the password hashed. */
export type Beginning = Omit<Chosen, 'password'> & { readonly personId: string | null; readonly passwordHash: string };

const usedUp = refuse(409, 'This address was used already, or is too old. Ask for a new one.');

/** Checks what was chosen at an address of this purpose, and hashes the password. */
export async function prepareBeginning(
  by: By,
  chosen: Chosen,
  purpose: Welcome['purpose'],
): Promise<Ready<Beginning> | Denied> {
  const welcome = await readWelcome(chosen.secret, chosen.now);
  if (welcome?.purpose !== purpose) return usedUp;
  const { name, email } = whoBegins(welcome, chosen);
  const [wrongName, wrongEmail] = [nameProblem(name), emailProblem(email)];
  if (wrongName) return refuse(422, wrongName, { name: wrongName });
  if (wrongEmail) return refuse(422, wrongEmail, { email: wrongEmail });
  const weak = passwordProblem(chosen.password, { name, email });
  if (weak) return refuse(422, weak, { password: weak });
  const personId = welcome.purpose === 'owner' ? null : welcome.person.id;
  const { password, ...rest } = chosen;
  return { ok: true, by, input: { ...rest, name, email, personId, passwordHash: await hashPassword(password) } };
}

/** An invitation is for one address; only the owner chooses it. */
function whoBegins(welcome: Welcome, { name, email }: Chosen): { name: string; email: string } {
  if (welcome.purpose === 'owner') return { name: name.trim(), email: email.trim().toLowerCase() };
  const { person } = welcome;
  return { name: welcome.purpose === 'invitation' ? name.trim() || person.name : person.name, email: person.email };
}

/** Uses an address up; of two who use it at the same moment one is refused. Null where it was not used yet. */
export async function spendWelcome(tx: Tx, { secret, now }: Beginning): Promise<Denied | null> {
  const { rowCount } = await tx.query(
    'UPDATE welcome SET used_at = $2 WHERE secret_hash = $1 AND used_at IS NULL AND expires_at > $2',
    [hashSecret(secret), now],
  );
  return rowCount === 1 ? null : usedUp;
}

/** A person begins with a new password: no session, passkey, second factor or token from before is left. */
export async function beginWithPassword(tx: Tx, personId: string, { passwordHash, keepTokens }: Beginning) {
  for (const table of ['session', 'passkey', 'two_factor', 'credential']) {
    await tx.query(`DELETE FROM ${table} WHERE person_id = $1`, [personId]);
  }
  await tx.query('UPDATE person SET two_factor_enabled = false WHERE id = $1', [personId]);
  await tx.query(
    `INSERT INTO credential (id, person_id, provider_id, account_id, password) VALUES ($1, $2, 'credential', $2, $3)`,
    [randomUUID(), personId, passwordHash],
  );
  return keepTokens ? 0 : endTokens(tx, personId);
}
