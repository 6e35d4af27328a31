import { addRestructuring } from '@/lib/data/edits/add-company';
import { chooseRows } from '@/lib/data/imports/choose-rows';
import { cancelImport } from '@/lib/data/imports/clear-staging';
import { commitImport } from '@/lib/data/imports/commit-import';
import { companySlugOf } from '@/lib/data/imports/company-of';
import { findImport } from '@/lib/data/imports/import-record';
import { signImport } from '@/lib/data/imports/sign-import';
import { undoImport } from '@/lib/data/imports/undo-import';
import { chooseSchema, commitSchema, nothingSchema, readAs, restructuringSchema, undoSchema } from './asked';

/** What became of an act, for the page that asked. */
export type Done = { readonly outcome: string; readonly sentence?: string; readonly company?: string | null };

type Act = (importId: string, value: unknown, person: string) => Promise<Done>;

const refused = (sentence: string): Done => ({ outcome: 'refused', sentence });

const choose: Act = async (id, value) => {
  const asked = readAs(chooseSchema, value);
  return asked.ok ? chooseRows(id, asked.value.which, asked.value.choice) : refused(asked.sentence);
};

const commit: Act = async (id, value, person) => {
  const asked = readAs(commitSchema, value);
  if (!asked.ok) return refused(asked.sentence);
  const { reason, leaveOutRejected } = asked.value;
  await signImport(id, person, reason);
  const done = await commitImport(id, { leaveOutRejected });
  return done.outcome === 'committed' ? { outcome: 'committed', company: await companySlugOf(id) } : done;
};

const cancel: Act = async (id, value) => {
  const asked = readAs(nothingSchema, value);
  if (!asked.ok) return refused(asked.sentence);
  if (await cancelImport(id)) return { outcome: 'cancelled' };
  const found = await findImport(id);
  if (!found) return refused('There is no such import.');
  return found.state === 'cancelled' ? { outcome: 'cancelled' } : refused(`The import is ${found.state} already.`);
};

const undo: Act = async (id, value, person) => {
  const asked = readAs(undoSchema, value);
  return asked.ok ? undoImport(id, person, asked.value.reason) : refused(asked.sentence);
};

const restructuring: Act = async (id, value, person) => {
  const asked = readAs(restructuringSchema, value);
  if (!asked.ok) return refused(asked.sentence);
  const company = await companySlugOf(id);
  if (!company) return refused('The import has no company yet.');
  const { key, reason, ...windows } = asked.value;
  const rest = { startedOn: null, beforeFrom: null, afterUntil: null, note: null };
  return addRestructuring({ companySlug: company, person, reason, idempotencyKey: key }, { ...windows, ...rest });
};

/** What can be done with an import, by the last word of the address. */
export const acts: Readonly<Record<string, Act>> = { choose, commit, cancel, undo, restructuring };
