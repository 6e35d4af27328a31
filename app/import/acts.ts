import { setTimeout as wait } from 'node:timers/promises';
import type { By } from '@/lib/acts/act';
import { makeEdits } from '@/lib/acts/edits/make-edits';
import { chooseRows } from '@/lib/acts/imports/choose';
import { commitImport } from '@/lib/acts/imports/commit';
import { viewerOf } from '@/lib/acts/imports/steps/hold-import';
import { type Running, runJob } from '@/lib/acts/imports/steps/job';
import { stopImport } from '@/lib/acts/imports/stop';
import { undoImport } from '@/lib/acts/imports/undo';
import { companySlugOf } from '@/lib/data/imports/company-of';
import { importFor } from '@/lib/data/imports/import-for';
import type { Refusal, Result } from '@/lib/result';
import { chooseSchema, commitSchema, nothingSchema, readAs, restructuringSchema, undoSchema } from './asked';

/** What became of an act, for the page that asked; `saving` and `undoing` go on, and the import's page shows how far. */
export type Done = { readonly outcome: string; readonly company?: string | null };
export type Act = (importId: string, value: unknown, by: By) => Promise<Result<Done>>;

const outcome = (words: string, more: Partial<Done> = {}): Result<Done> => ({
  ok: true,
  value: { outcome: words, ...more },
});
const unread = (sentence: string): Refusal => ({ ok: false, status: 400, sentence });

/** How long an answer waits for a job; one that takes longer is asked for. */
const patience = 2_000;

const choose: Act = async (importId, value, by) => {
  const asked = readAs(chooseSchema, value);
  if (!asked.ok) return unread(asked.sentence);
  const chosen = await chooseRows(by, { importId, ...asked.value });
  return chosen.ok ? outcome('chosen') : chosen;
};

const commit: Act = async (importId, value, by) => {
  const asked = readAs(commitSchema, value);
  if (!asked.ok) return unread(asked.sentence);
  const input = { importId, ...asked.value };
  const job = await runJob(importId, 'save', (onProgress) => commitImport(by, { ...input, onProgress }));
  const saved = await soon(job, 'saving');
  if (!saved.ok || saved.value === 'saving') return saved.ok ? outcome('saving') : saved;
  if (saved.value.outcome === 'changed') return outcome('changed');
  return outcome('committed', { company: await companySlugOf(importId) });
};

const cancel: Act = async (importId, value, by) => {
  const asked = readAs(nothingSchema, value);
  if (!asked.ok) return unread(asked.sentence);
  const stopped = await stopImport(by, { importId });
  return stopped.ok ? outcome('cancelled') : stopped;
};

const undo: Act = async (importId, value, by) => {
  const asked = readAs(undoSchema, value);
  if (!asked.ok) return unread(asked.sentence);
  const { reason } = asked.value;
  const job = await runJob(importId, 'undo', (onProgress) => undoImport(by, { importId, reason, onProgress }));
  const undone = await soon(job, 'undoing');
  if (!undone.ok) return undone;
  return outcome(undone.value === 'undoing' ? 'undoing' : 'undone');
};

/** What a job came to, or the word for one that takes longer than an answer. */
async function soon<Value, Word extends string>(
  job: Running<Value> | Refusal,
  word: Word,
): Promise<Result<Value | Word>> {
  if (!job.ok) return job;
  // Its failure is on the import's page, for who does not wait for it.
  job.result.catch((error) => console.error('A job of an import failed.', error));
  return Promise.race([job.result, wait(patience, { ok: true, value: word } as const)]);
}

const restructuring: Act = async (id, value, by) => {
  const asked = readAs(restructuringSchema, value);
  if (!asked.ok) return unread(asked.sentence);
  const viewer = viewerOf(by.actor);
  const company = (await importFor(viewer, id)) && (await companySlugOf(id));
  if (!company) return { ok: false, status: 409, sentence: 'The import has no company yet.' };
  const { key, reason, ...windows } = asked.value;
  const rest = { startedOn: null, beforeFrom: null, afterUntil: null, note: null };
  const edit = { kind: 'add-restructuring', read: { ...windows, ...rest } } as const;
  const added = await makeEdits({ ...by, key }, { company: { slug: company }, reason, edits: [edit] });
  return added.ok ? outcome('stored') : { ok: false, status: added.status, sentence: added.sentence };
};

/** What can be done with an import, by the last word of the address. */
export const acts: Readonly<Record<string, Act>> = { choose, commit, cancel, undo, restructuring };
