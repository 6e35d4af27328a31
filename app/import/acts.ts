import type { Origin } from '@/lib/access/trail/act';
import type { Viewer } from '@/lib/access/viewer';
import { makeEdits } from '@/lib/acts/edits/make-edits';
import { chooseRows } from '@/lib/data/imports/choose-rows';
import { cancelImport } from '@/lib/data/imports/clear-staging';
import { commitImport } from '@/lib/data/imports/commit-import';
import { companySlugOf } from '@/lib/data/imports/company-of';
import { importFor } from '@/lib/data/imports/import-for';
import { signImport } from '@/lib/data/imports/sign-import';
import { undoImport } from '@/lib/data/imports/undo-import';
import { chooseSchema, commitSchema, nothingSchema, readAs, restructuringSchema, undoSchema } from './asked';

/** What became of an act, for the page that asked. */
export type Done = { readonly outcome: string; readonly sentence?: string; readonly company?: string | null };

/** Who acts, and where from. */
type By = { readonly viewer: Viewer; readonly origin: Origin };
type Act = (importId: string, value: unknown, by: By) => Promise<Done>;

const refused = (sentence: string): Done => ({ outcome: 'refused', sentence });
const unread = (sentence: string): Done => ({ outcome: 'unread', sentence });

const choose: Act = async (id, value, { viewer }) => {
  const asked = readAs(chooseSchema, value);
  return asked.ok ? chooseRows(viewer, id, asked.value.which, asked.value.choice) : unread(asked.sentence);
};

const commit: Act = async (id, value, { viewer, origin }) => {
  const asked = readAs(commitSchema, value);
  if (!asked.ok) return unread(asked.sentence);
  const { reason, leaveOutRejected } = asked.value;
  await signImport(viewer, id, reason);
  const done = await commitImport(viewer, id, { leaveOutRejected, origin });
  return done.outcome === 'committed' ? { outcome: 'committed', company: await companySlugOf(id) } : done;
};

const cancel: Act = async (id, value, { viewer }) => {
  const asked = readAs(nothingSchema, value);
  if (!asked.ok) return unread(asked.sentence);
  if (await cancelImport(viewer, id)) return { outcome: 'cancelled' };
  const found = await importFor(viewer, id);
  if (!found) return refused('There is no such import.');
  return found.state === 'cancelled' ? { outcome: 'cancelled' } : refused(`The import is ${found.state} already.`);
};

const undo: Act = async (id, value, { viewer, origin }) => {
  const asked = readAs(undoSchema, value);
  return asked.ok ? undoImport(viewer, id, asked.value.reason, { origin }) : unread(asked.sentence);
};

const restructuring: Act = async (id, value, { viewer, origin }) => {
  const asked = readAs(restructuringSchema, value);
  if (!asked.ok) return unread(asked.sentence);
  const company = (await importFor(viewer, id)) && (await companySlugOf(id));
  if (!company) return refused('The import has no company yet.');
  const { key, reason, ...windows } = asked.value;
  const rest = { startedOn: null, beforeFrom: null, afterUntil: null, note: null };
  const edit = { kind: 'add-restructuring', read: { ...windows, ...rest } } as const;
  const added = await makeEdits({ actor: viewer, origin, key }, { company: { slug: company }, reason, edits: [edit] });
  return added.ok ? { outcome: 'stored' } : refused(added.sentence);
};

/** What can be done with an import, by the last word of the address. */
export const acts: Readonly<Record<string, Act>> = { choose, commit, cancel, undo, restructuring };
