import { validate } from 'uuid';
import { type Action, mayDo, type Role } from '@/lib/access/policy';
import type { Actor } from '@/lib/access/trail/act';
import type { ActName } from '@/lib/access/trail/acts';
import { noCompany } from '@/lib/access/unseen';
import { keeper, type Viewer } from '@/lib/access/viewer';
import { may, roleOf } from '@/lib/data/sharing/role-sql';
import { type Result, refuse } from '@/lib/result';
import { Prisma } from '@/prisma/client/client';
import { type Act, type Acted, type By, type Denied, defineAct, definePreparedAct, keyOfAnother } from './act';
import type { Told } from './audit';
import { type Tx, withConnection } from './transaction';

/** A company as its address or its id names it. */
export type CompanyKey = { readonly slug: string } | { readonly id: string };

/** The company of an act, and what the actor is to it. */
export type ActedOn = { readonly id: string; readonly slug: string; readonly role: Role };

const notYours = 'You may look at this company, but not do this. Ask one of its owners.';

const changing = refuse(409, 'Somebody is changing who may do this. Nothing was changed; try again in a moment.');

type Found = { readonly ok: true; readonly company: ActedOn } | Denied;

/**
 * The company, if the actor may do this with it as things are in this transaction; for one who may not see it there is
 * none, and who may see it but not do this is refused and told.
 * @param alone for one writer at a time: waits for the others, but only for one who may do this
 */
async function companyFor(tx: Tx, actor: Actor, key: CompanyKey, action: Action, alone: boolean): Promise<Found> {
  const viewer = viewerOf(actor);
  const find = async (more: Prisma.Sql) => {
    const { text, values } =
      Prisma.sql`SELECT c.id, c.slug, ${roleOf(viewer)} AS role FROM company AS c WHERE ${named(key)} ${more}`;
    return (await tx.query<ActedOn>(text, values)).rows[0];
  };
  const held = alone ? await find(Prisma.sql`AND ${may(viewer, action)} FOR NO KEY UPDATE OF c`) : null;
  if (held) return { ok: true, company: held };
  const company = await find(Prisma.empty);
  if (!company || !mayDo(viewer, company.role, 'look')) return refuse(404, noCompany);
  if (mayDo(viewer, company.role, action)) return alone ? changing : { ok: true, company };
  const { id, slug } = company;
  return { ...refuse(403, notYours), audit: { act: 'access-refused', company: { id, slug }, subject: action } };
}

/** What an actor may do: the product itself acts for whoever keeps the machine. */
export function viewerOf(actor: Actor): Viewer {
  return actor.kind === 'system' ? keeper : actor;
}

function named(key: CompanyKey): Prisma.Sql {
  if ('slug' in key) return Prisma.sql`c.slug = ${key.slug}`;
  return validate(key.id) ? Prisma.sql`c.id = ${key.id}::uuid` : Prisma.sql`false`;
}

type OfCompany = { readonly company: CompanyKey };

type CompanyDefinition<Input extends OfCompany, Value, More, Prepared extends OfCompany = Input> = {
  readonly name: ActName;
  readonly otherNames?: readonly ActName[];
  readonly action: Action | ((input: Input | Prepared) => Action);
  /** Waits for whoever else changes this company, and keeps others waiting until it ends. */
  readonly alone?: boolean;
  readonly run: (
    tx: Tx,
    at: { readonly by: By; readonly company: ActedOn },
    input: Prepared,
  ) => Promise<Acted<Value> | Denied<More>>;
  /** Its entry is one of the company that is asked for. */
  readonly again: (tx: Tx, told: Told, by: By, input: Input | Prepared) => Promise<Result<Value, More>>;
};

/** Defines an act on a company: the policy is asked first, and the entry tells which company it was. */
export function defineCompanyAct<Input extends OfCompany, Value, More = never>(
  definition: CompanyDefinition<Input, Value, More>,
): Act<Input, Value, More> {
  return defineAct(onCompany<Input, Value, More, Input>(definition));
}

/** The same with slow work before the transaction, which is done for nobody whom the policy refuses. */
export function definePreparedCompanyAct<Input extends OfCompany, Value, Prepared extends OfCompany, More = never>({
  prepare,
  ...definition
}: CompanyDefinition<Input, Value, More, Prepared> & {
  readonly prepare: (input: Input) => Promise<Prepared>;
}): Act<Input, Value, More> {
  return definePreparedAct<Input, Value, Prepared, More>({
    ...onCompany<Input, Value, More, Prepared>(definition),
    prepare: async (by, input) => {
      const action = actionOf(definition.action, input);
      const found = await withConnection((tx) => companyFor(tx, by.actor, input.company, action, false));
      return found.ok ? { ok: true as const, by, input: await prepare(input) } : found;
    },
  });
}

function onCompany<Input extends OfCompany, Value, More, Prepared extends OfCompany>({
  name,
  otherNames = [],
  action,
  alone = false,
  run,
  again,
}: CompanyDefinition<Input, Value, More, Prepared>) {
  return {
    name,
    otherNames,
    again: async (tx: Tx, told: Told, by: By, input: Input | Prepared): Promise<Result<Value, More>> =>
      isOf(told, input.company) ? again(tx, told, by, input) : keyOfAnother,
    run: async (tx: Tx, by: By, input: Prepared): Promise<Acted<Value> | Denied<More>> => {
      const found = await companyFor(tx, by.actor, input.company, actionOf(action, input), alone);
      if (!found.ok) return found;
      const { id, slug } = found.company;
      const acted = await run(tx, { by, company: found.company }, input);
      if (!acted.ok || !acted.audit) return acted;
      return { ...acted, audit: [acted.audit].flat().map((each) => ({ company: { id, slug }, ...each })) };
    },
  };
}

function actionOf<Input>(action: Action | ((input: Input) => Action), input: Input): Action {
  return typeof action === 'function' ? action(input) : action;
}

function isOf({ companyId, companySlug }: Told, key: CompanyKey): boolean {
  return 'id' in key ? key.id === companyId : key.slug === companySlug;
}

/** For an act that answers nothing: done before is done. */
export async function doneBefore(): Promise<Result<void>> {
  return { ok: true, value: undefined };
}
