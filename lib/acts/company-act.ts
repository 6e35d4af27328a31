import { type Action, mayDo, type Role } from '@/lib/access/policy';
import type { Actor } from '@/lib/access/trail/act';
import type { ActName } from '@/lib/access/trail/acts';
import { noCompany } from '@/lib/access/unseen';
import type { Viewer } from '@/lib/access/viewer';
import { roleOf } from '@/lib/data/sharing/role-sql';
import { type Result, refuse } from '@/lib/result';
import { Prisma } from '@/prisma/client/client';
import { type Act, type Acted, type By, type Denied, defineAct } from './act';
import type { Told } from './audit';
import type { Tx } from './transaction';

/** A company as its address or its id names it. */
export type CompanyKey = { readonly slug: string } | { readonly id: string };

/** The company of an act, and what the actor is to it. */
export type ActedOn = { readonly id: string; readonly slug: string; readonly role: Role };

const notYours = 'You may look at this company, but not do this. Ask one of its owners.';

/**
 * The company, if the actor may do this with it as things are in this transaction; for one who may not see it there is
 * none, and who may see it but not do this is refused and told.
 */
async function companyFor(
  tx: Tx,
  actor: Actor,
  key: CompanyKey,
  action: Action,
): Promise<{ readonly ok: true; readonly company: ActedOn } | Denied> {
  const viewer: Viewer = actor.kind === 'system' ? { kind: 'keeper' } : actor;
  const where = 'id' in key ? Prisma.sql`c.id::text = ${key.id}` : Prisma.sql`c.slug = ${key.slug}`;
  const { text, values } = Prisma.sql`SELECT c.id, c.slug, ${roleOf(viewer)} AS role FROM company AS c WHERE ${where}`;
  const { rows } = await tx.query<ActedOn>(text, values);
  const company = rows[0];
  if (!company || !mayDo(viewer, company.role, 'look')) return refuse(404, noCompany);
  if (mayDo(viewer, company.role, action)) return { ok: true, company };
  const { id, slug } = company;
  return { ...refuse(403, notYours), audit: { act: 'access-refused', company: { id, slug }, subject: action } };
}

type CompanyDefinition<Input, Value> = {
  readonly name: ActName;
  readonly action: Action;
  readonly run: (
    tx: Tx,
    at: { readonly by: By; readonly company: ActedOn },
    input: Input,
  ) => Promise<Acted<Value> | Denied>;
  readonly again: (tx: Tx, told: Told, by: By, input: Input) => Promise<Result<Value>>;
};

/** Defines an act on a company: the policy is asked first, and the entry tells which company it was. */
export function defineCompanyAct<Input extends { readonly company: CompanyKey }, Value>({
  name,
  action,
  run,
  again,
}: CompanyDefinition<Input, Value>): Act<Input, Value> {
  return defineAct<Input, Value>({
    name,
    again,
    run: async (tx, by, input) => {
      const found = await companyFor(tx, by.actor, input.company, action);
      if (!found.ok) return found;
      const { id, slug } = found.company;
      const acted = await run(tx, { by, company: found.company }, input);
      return acted.ok && acted.audit ? { ...acted, audit: { company: { id, slug }, ...acted.audit } } : acted;
    },
  });
}

/** For an act that answers nothing: done before is done. */
export async function doneBefore(): Promise<Result<void>> {
  return { ok: true, value: undefined };
}
