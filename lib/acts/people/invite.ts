import { randomUUID } from 'node:crypto';
import { emailProblem, nameProblem } from '@/lib/access/sign-in/person-rule';
import { defineAct } from '@/lib/acts/act';
import { makeWelcome } from '@/lib/acts/make-welcome';
import { unlessOwner } from '@/lib/acts/own';
import { done, refuse } from '@/lib/result';

type Input = { readonly name: string; readonly email: string };
type Invited = { readonly id: string /** Of the address to hand on, shown once. */; readonly secret: string };

const taken = 'Somebody here has this e-mail address already.';

/** Adds somebody who has yet to choose a password. When its answer was lost, the same submit makes another address. */
export const invite = defineAct<Input, Invited>({
  name: 'person-invited',
  run: async (tx, { actor }, { name, email }) => {
    const denied = await unlessOwner(tx, actor);
    if (denied) return denied;
    const [wrongName, wrongEmail] = [nameProblem(name), emailProblem(email)];
    if (wrongName) return refuse(422, wrongName, { name: wrongName });
    if (wrongEmail) return refuse(422, wrongEmail, { email: wrongEmail });
    const id = randomUUID();
    const { rowCount } = await tx.query(
      'INSERT INTO person (id, name, email) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      [id, name, email],
    );
    if (rowCount === 0) return refuse(409, taken, { email: taken });
    const secret = await makeWelcome(tx, 'invitation', id);
    return { ok: true, value: { id, secret }, audit: { subject: email, details: { person: id } } };
  },
  again: async (tx, { details }) => {
    const id = String(details.person);
    return done({ id, secret: await makeWelcome(tx, 'invitation', id) });
  },
});
