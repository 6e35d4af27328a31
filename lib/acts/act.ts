import type { Actor, Act as Entry, Origin } from '@/lib/access/trail/act';
import type { ActName } from '@/lib/access/trail/acts';
import { done, type Refusal, type Result, refuse } from '@/lib/result';
import { audit, type Told, toldUnder } from './audit';
import { refusalOf } from './database-refusal';
import { NothingChanged } from './nothing-changed';
import { inTransaction, OutcomeUnknown, type Tx, withConnection } from './transaction';

/** Who acts, from where, and the key of their submit. */
export type By = {
  readonly actor: Actor;
  readonly origin: Origin;
  /**
   * Made by the client for one submit and the same for each of its tries, at most 200 characters. The same actor's act
   * under the same key happens once, and every try gets its result. Null: each call is an act of its own.
   */
  readonly key: string | null;
};

/**
 * What an act did: what it answers, and what the trail is told; several entries where it did things of several kinds,
 * the first of which has the key. Null: nothing had to be changed.
 */
export type Acted<Value> = {
  readonly ok: true;
  readonly value: Value;
  readonly audit: Audit | readonly Audit[] | null;
};

export type Audit = Pick<Entry, 'company' | 'subject' | 'details'> & {
  /** Instead of the act's own. */ readonly act?: ActName;
  /** Who it was, where only the act itself finds out: somebody who proves it in the act. It has no key then. */
  readonly actor?: Actor;
};

/** What an act got ready before its transaction, and who it then knows to act. */
export type Ready<Prepared> = { readonly ok: true; readonly by: By; readonly input: Prepared };

/** Refused, and told as that: `audit` stands in the trail although nothing else was written. */
export type Denied<More = never> = Refusal<More> & { readonly audit?: Audit };

type Definition<Input, Value, More, Prepared = Input> = {
  /** What the trail calls it. */
  readonly name: ActName;
  /** Other names that its entries may have. */
  readonly otherNames?: readonly ActName[];
  /**
   * Checks the policy, then writes. Everything it writes is undone when it refuses or throws. It never commits, and
   * never writes on another connection.
   */
  readonly run: (tx: Tx, by: By, input: Prepared) => Promise<Acted<Value> | Denied<More>>;
  /**
   * The result of an act whose answer was lost, when the same submit comes again. It may ask the database and need not
   * ask the policy: the entry is this actor's own. A second try that was refused while preparing comes unprepared.
   */
  readonly again: (tx: Tx, told: Told, by: By, input: Input | Prepared) => Promise<Result<Value, More>>;
};

export type Preparing<Input, Value, More, Prepared> = Definition<Input, Value, More, Prepared> & {
  /**
   * What must happen before the transaction opens: slow work (hashing a password), and counting a try, which stays
   * counted when the act fails.
   */
  readonly prepare: (by: By, input: Input) => Promise<Ready<Prepared> | Denied<More>>;
};

/** One change of anything: checked, written and audited in one transaction. */
export type Act<Input, Value, More = never> = ((by: By, input: Input) => Promise<Result<Value, More>>) & {
  readonly actName: ActName;
};

export const keyOfAnother = refuse(409, 'This key was used for another change; make a new one.');

/**
 * Defines an act. Calling it opens the one transaction, runs it, writes its entry of the trail last and commits: the
 * change and its entry are there together, or neither is.
 * @throws OutcomeUnknown when the connection was lost during COMMIT and asking by the key did not find it;
 * NothingChanged for everything else that nobody foresaw
 */
export function defineAct<Input, Value, More = never>(
  definition: Definition<Input, Value, More>,
): Act<Input, Value, More> {
  return definePreparedAct({ ...definition, prepare: async (by, input) => ({ ok: true, by, input }) });
}

/** Defines an act with something to prepare before its transaction. */
export function definePreparedAct<Input, Value, Prepared, More = never>(
  definition: Preparing<Input, Value, More, Prepared>,
): Act<Input, Value, More> {
  const act = async (by: By, input: Input): Promise<Result<Value, More>> => {
    const ready = await definition.prepare(by, input);
    if (!ready.ok) return refusalAfter(definition, by, input, ready);
    try {
      return await attempt(definition, ready.by, ready.input);
    } catch (error) {
      const before = await resultBefore(definition, ready.by, ready.input).catch(() => null);
      if (before) return before;
      if (error instanceof OutcomeUnknown) throw error;
      return refusalOr(error);
    }
  };
  return Object.assign(act, { actName: definition.name });
}

function refusalOr(error: unknown): Refusal {
  try {
    return refusalOf(error);
  } catch (unforeseen) {
    throw new NothingChanged(unforeseen);
  }
}

async function attempt<Input, Value, More, Prepared>(
  definition: Definition<Input, Value, More, Prepared>,
  by: By,
  input: Prepared,
): Promise<Result<Value, More>> {
  const refused: { refusal?: Denied<More> } = {};
  const acted = await inTransaction(async (tx) => {
    const outcome = await definition.run(tx, by, input);
    if (!outcome.ok) {
      refused.refusal = outcome;
      throw new RolledBack();
    }
    for (const [index, each] of [outcome.audit ?? []].flat().entries()) {
      await audit(tx, entryOf(definition.name, index === 0 ? by : { ...by, key: null }, each));
    }
    return outcome;
  }).catch((error: unknown) => {
    if (error instanceof RolledBack) return null;
    throw error;
  });
  if (acted) return done(acted.value);
  return refusalAfter(definition, by, input, refused.refusal as Denied<More>);
}

/** A refusal may be that of a second try, whose first has done it: then the result is the first one's. */
async function refusalAfter<Input, Value, More, Prepared>(
  definition: Definition<Input, Value, More, Prepared>,
  by: By,
  input: Input | Prepared,
  { audit: denied, ...refusal }: Denied<More>,
): Promise<Result<Value, More>> {
  const before = await resultBefore(definition, by, input);
  if (before) return before;
  if (denied) await withConnection((tx) => audit(tx, entryOf(definition.name, { ...by, key: null }, denied)));
  return refusal;
}

async function resultBefore<Input, Value, More, Prepared>(
  { name, otherNames = [], again }: Definition<Input, Value, More, Prepared>,
  by: By,
  input: Input | Prepared,
): Promise<Result<Value, More> | null> {
  const { key } = by;
  if (key === null) return null;
  return inTransaction(async (tx) => {
    const told = await toldUnder(tx, by.actor, key);
    if (!told) return null;
    return [name, ...otherNames].some((each) => each === told.act) ? again(tx, told, by, input) : keyOfAnother;
  });
}

function entryOf(name: ActName, { actor, origin, key }: By, { act = name, ...told }: Audit): Entry {
  return { act, actor, origin, key: told.actor ? null : key, ...told };
}

/** Nothing to tell of: it only takes the transaction back. */
class RolledBack extends Error {}
