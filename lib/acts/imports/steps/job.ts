import { writingPool } from '@/lib/acts/transaction';
import { silentJob } from '@/lib/data/imports/end-expired';
import type { ImportJob } from '@/lib/imports/planned';
import { type Refusal, type Result, refuse } from '@/lib/result';
import type { Progress } from './write-facts';

type Kind = ImportJob['kind'];

/** Work that goes on after the answer to who asked for it. */
export type Running<Value> = { readonly ok: true; readonly result: Promise<Result<Value>> };

const heartbeat = 3_000;

const underway = {
  save: 'The import is being saved already. Its page shows when it is.',
  undo: 'The import is being undone already. Its page shows when it is.',
} as const satisfies Record<Kind, string>;

/**
 * Does an act on an import as a job that its page can ask for: how far it is, and why it failed. One job an import, on
 * whichever server. When the server dies, the act's transaction dies with it, and the clock of any server says so.
 */
export async function runJob<Value>(
  importId: string,
  kind: Kind,
  act: (onProgress: Progress) => Promise<Result<Value>>,
): Promise<Running<Value> | Refusal> {
  const lease = await begin(importId, kind);
  if (lease === null) return refuse(409, underway[await kindOf(importId, kind)]);
  return { ok: true, result: work(importId, lease, act) };
}

async function work<Value>(importId: string, lease: string, act: (onProgress: Progress) => Promise<Result<Value>>) {
  let progress = 0;
  const beat = setInterval(() => tellAlive(importId, lease, progress), heartbeat);
  try {
    const result = await act((share) => {
      progress = share;
    });
    await end(importId, lease, result.ok ? null : result.sentence);
    return result;
  } catch (error) {
    await end(importId, lease, 'The database could not be reached. This page shows what is saved; try again.');
    throw error;
  } finally {
    clearInterval(beat);
  }
}

/** Takes the import's job, unless one is alive. */
async function begin(importId: string, kind: Kind): Promise<string | null> {
  const { rows } = await writingPool().query<{ lease: string }>(
    `INSERT INTO import_job AS j (import_id, kind) VALUES ($1, $2)
     ON CONFLICT (import_id) DO UPDATE SET kind = excluded.kind, lease = excluded.lease, progress = 0, sentence = NULL,
       started_at = now(), beat_at = now()
     WHERE j.sentence IS NOT NULL OR j.beat_at < now() - interval '${silentJob}' RETURNING j.lease`,
    [importId, kind],
  );
  return rows[0]?.lease ?? null;
}

async function kindOf(importId: string, otherwise: Kind): Promise<Kind> {
  const { rows } = await writingPool().query<{ kind: Kind }>('SELECT kind FROM import_job WHERE import_id = $1', [
    importId,
  ]);
  return rows[0]?.kind ?? otherwise;
}

/** A sign that is lost is followed by the next; ten lost ones are silence. */
function tellAlive(importId: string, lease: string, progress: number): void {
  const alive = 'UPDATE import_job SET beat_at = now(), progress = $3 WHERE import_id = $1 AND lease = $2';
  writingPool()
    .query(alive, [importId, lease, progress])
    .catch((error) => console.warn('A sign of life of a job was lost.', error));
}

/** @param sentence why it failed; null when it did not. Where it cannot be written, the clock ends the job. */
async function end(importId: string, lease: string, sentence: string | null): Promise<void> {
  const over = 'DELETE FROM import_job WHERE import_id = $1 AND lease = $2 AND $3::text IS NULL';
  const failed = 'UPDATE import_job SET sentence = $3 WHERE import_id = $1 AND lease = $2';
  await writingPool()
    .query(sentence === null ? over : failed, [importId, lease, sentence])
    .catch((error) => console.warn('The end of a job was not written; the clock ends it.', error));
}
