import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { keeper } from '@/lib/access/viewer';
import { chooseRows } from '@/lib/acts/imports/choose';
import { type Committed, commitImport } from '@/lib/acts/imports/commit';
import { bringFile, type FileOrder } from '@/lib/acts/imports/steps/bring-file';
import { stopImport } from '@/lib/acts/imports/stop';
import type { ImportCounts, ImportRecord } from '@/lib/data/imports/import-record';
import { previewFlagged } from '@/lib/data/imports/preview-flagged';
import { previewHeld } from '@/lib/data/imports/preview-held';
import { previewRejections } from '@/lib/data/imports/preview-import';
import { keptRejections } from '@/lib/data/imports/stage-rows';
import type { Aside } from '@/lib/imports/files/open-file';
import type { HeldRow, PreviewedRow } from '@/lib/imports/planned';
import type { Rejected } from '@/lib/imports/proposed';
import type { Result as ActResult } from '@/lib/result';
import { byKeeper } from '../by-keeper';
import type { Stop } from './stop';

/** What became of one file. */
export type Result = {
  readonly file: string;
  readonly company: string;
  readonly outcome: 'stored' | 'nothing new' | 'nothing stored' | 'looked at' | 'refused' | 'cancelled';
  /** Why it was refused. */
  readonly sentence: string | null;
  readonly import: string | null;
  readonly counts: ImportCounts | null;
  /** Those that are kept; `counts.rejected` counts all. */
  readonly rejected: readonly Omit<Rejected, 'kind'>[];
  /** Values that are not saved, because nobody chose them; `counts.held` counts all. */
  readonly held: readonly HeldRow[];
  /** Figures to be saved, or saved, that look unusual; `counts.flagged` counts all. */
  readonly flagged: readonly PreviewedRow[];
  readonly aside: readonly Aside[];
};

export type How = {
  readonly dryRun: boolean;
  readonly recordHeld: readonly string[];
  readonly leaveOutRejected: boolean;
  readonly stop: Stop;
  /** Called while the file is read. */
  readonly watch: (importId: string) => () => void;
};

type Order = Omit<FileOrder, 'idempotencyKey'>;

/** Brings one file to its end: all of it is stored, or nothing. */
export async function bringOne(order: Order, how: How): Promise<Result> {
  const company = 'new' in order.company ? order.company.new.slug : order.company.slug;
  const common = { file: order.file.name, company, rejected: [], held: [], flagged: [], aside: [], counts: null };
  const brought = await bringFile(byKeeper, { ...order, idempotencyKey: `command line ${randomUUID()}` });
  if (!brought.ok) return { ...common, outcome: 'refused', sentence: brought.sentence, import: null };
  const { id } = brought.value.import;
  how.stop.underway(() => stopImport(byKeeper, { importId: id }));
  const unwatch = how.watch(id);
  return endOf(common, await brought.value.read.finally(unwatch), how);
}

/** Stores what was read, or lets it go, as asked. */
export async function endOf(
  common: Pick<Result, 'file' | 'company' | 'rejected' | 'held' | 'flagged' | 'aside' | 'counts'>,
  read: ImportRecord,
  how: Omit<How, 'watch'>,
): Promise<Result> {
  const { id } = read;
  const about = { ...common, import: id, counts: read.counts, aside: read.aside };
  if (read.state !== 'previewed') return { ...about, ...ended(read, how.stop) };
  const refusal = await recordHeld(id, how.recordHeld);
  const result = { ...about, ...(await notSaved(read)) };
  if (refusal !== null) {
    await stopImport(byKeeper, { importId: id });
    return { ...result, outcome: 'refused', sentence: refusal };
  }
  if (how.dryRun || how.stop.asked) {
    await stopImport(byKeeper, { importId: id });
    return { ...result, outcome: how.stop.asked ? 'cancelled' : 'looked at', sentence: null };
  }
  const done = await commit(id, how.leaveOutRejected);
  if (!done.ok || done.value.outcome === 'changed') {
    await stopImport(byKeeper, { importId: id });
    const sentence = done.ok ? 'Others keep saving to this company. Try again.' : done.sentence;
    return { ...result, outcome: how.stop.asked ? 'cancelled' : 'refused', sentence };
  }
  const saved = done.value.import;
  return { ...result, counts: saved.counts, outcome: outcomeOf(saved), sentence: null };
}

/** A file of which nothing is saved is only nothing new where something of it is here. */
function outcomeOf({ recordingId, counts }: ImportRecord): Result['outcome'] {
  if (recordingId !== null) return 'stored';
  return (counts?.same ?? 0) > 0 ? 'nothing new' : 'nothing stored';
}

function ended(read: ImportRecord, stop: Stop): Pick<Result, 'outcome' | 'sentence'> {
  if (read.state === 'cancelled' && stop.asked) return { outcome: 'cancelled', sentence: null };
  return { outcome: 'refused', sentence: read.refusal ?? `The import is ${read.state}. Nothing was saved.` };
}

const tries = 4;

/**
 * A plan that became another meanwhile is shown to nobody here: it is made again. After a lost answer it is asked
 * again, and what was stored is found.
 */
async function commit(importId: string, leaveOutRejected: boolean): Promise<ActResult<Committed>> {
  for (let left = tries - 1; ; left -= 1) {
    try {
      const done = await commitImport(byKeeper, { importId, leaveOutRejected });
      if (!done.ok || done.value.outcome === 'committed' || left === 0) return done;
    } catch (error) {
      if (left === 0) throw error;
      await wait(2_000);
    }
  }
}

/** Records what is held back for these reasons; why that cannot be, in a sentence, or null. */
async function recordHeld(importId: string, codes: readonly string[]): Promise<string | null> {
  for (const held of codes) {
    const done = await chooseRows(byKeeper, { importId, which: { held }, choice: 'record' });
    if (!done.ok) return `--record-held ${held}: ${done.sentence}`;
  }
  return null;
}

const most = 1_000;

async function notSaved(read: ImportRecord) {
  const held = await previewHeld(keeper, read.id, { after: 0, limit: most });
  const flagged = await previewFlagged(keeper, read.id, { after: 0, limit: most });
  return { rejected: await rejectionsOf(read), flagged, held: held.filter(({ verdict }) => verdict === 'held') };
}

async function rejectionsOf({ id, rowsRejected }: ImportRecord): Promise<Omit<Rejected, 'kind'>[]> {
  if (rowsRejected === 0) return [];
  const rows = await previewRejections(keeper, id, { after: 0, limit: keptRejections });
  return rows.map(({ place, read, expected, sentence }) => ({ place, read, expected, sentence }));
}
