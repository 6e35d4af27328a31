import { randomUUID } from 'node:crypto';
import { definePreparedAct } from '@/lib/acts/act';
import { done, refuse } from '@/lib/result';
import { type Beginning, beginWithPassword, type Chosen, prepareBeginning, spendWelcome } from './steps/begin';

const taken = 'Somebody here has this e-mail address already.';

/** Becomes the owner of the installation. It begins with one: of two at the same moment one is refused. */
export const claimOwner = definePreparedAct<Chosen, { readonly email: string }, Beginning>({
  name: 'owner-made',
  prepare: (by, chosen) => prepareBeginning(by, chosen, 'owner'),
  run: async (tx, _by, beginning) => {
    const { name, email } = beginning;
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('installation owner'))`);
    const used = await spendWelcome(tx, beginning);
    if (used) return used;
    const { rowCount: owners } = await tx.query(`SELECT FROM person WHERE installation = 'owner' LIMIT 1`);
    if (owners !== 0) return refuse(409, 'This installation has an owner already.');
    const id = randomUUID();
    const { rowCount } = await tx.query(
      `INSERT INTO person (id, name, email, installation) VALUES ($1, $2, $3, 'owner') ON CONFLICT DO NOTHING`,
      [id, name, email],
    );
    if (rowCount === 0) return refuse(409, taken, { email: taken });
    await beginWithPassword(tx, id, beginning);
    return { ok: true, value: { email }, audit: { subject: email, details: { person: id, email } } };
  },
  again: async (_tx, { details }) => done({ email: String(details.email) }),
});
