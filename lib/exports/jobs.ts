import { randomUUID } from 'node:crypto';

/** A file that is ready to be taken. */
export type MadeFile = { readonly name: string; readonly type: string; readonly bytes: Uint8Array };

/** How far a file is: `done` of `total` steps, usually slides. */
export type Progress = { readonly done: number; readonly total: number };

/** What whoever asked for a file is told of it. */
export type JobState = Progress & {
  readonly id: string;
  readonly state: 'waiting' | 'running' | 'ready' | 'failed' | 'cancelled';
  /** Of the finished file, in bytes; null before. */
  readonly size: number | null;
};

/** Makes a file; tells of each step, and stops with an error when the signal says so. */
export type Work = (tell: (progress: Progress) => void, signal: AbortSignal) => Promise<MadeFile>;

type Job = {
  readonly id: string;
  readonly owner: string;
  readonly work: Work;
  readonly stop: AbortController;
  progress: Progress;
  state: JobState['state'];
  file: MadeFile | null;
  forgetting: NodeJS.Timeout | null;
};

export type JobLimits = {
  /** At the same time. */
  readonly running: number;
  /** Running and waiting together; who comes then is asked to try again. */
  readonly most: number;
  /** The same of one owner, so that nobody fills the queue for all. */
  readonly mostOfOne: number;
  /** Of finished files together, in bytes; the one that was made first goes first. */
  readonly mostKept: number;
  /** Unasked for so long, a job under way is stopped: whoever wanted it has gone. In milliseconds. */
  readonly unwatched: number;
  /** For so long a finished file can be taken, and the end of a job be asked for. */
  readonly kept: number;
};

const usual: JobLimits = {
  running: 2,
  most: 20,
  mostOfOne: 4,
  mostKept: 100 * 1024 * 1024,
  unwatched: 20_000,
  kept: 600_000,
};

/**
 * Files that take a while, made one after another in the background of this process. A job lives as long as somebody
 * asks for it, so that a page can be loaded again in between, and leaves nothing behind when nobody does.
 */
export function exportJobs(limits: JobLimits = usual) {
  const jobs = new Map<string, Job>();

  /** Puts work in the queue. Null when there is too much already. */
  function start(owner: string, total: number, work: Work): JobState | null {
    const underWay = [...jobs.values()].filter(isUnderWay);
    if (underWay.length >= limits.most) return null;
    if (underWay.filter((job) => job.owner === owner).length >= limits.mostOfOne) return null;
    const job: Job = {
      id: randomUUID(),
      owner,
      work,
      stop: new AbortController(),
      progress: { done: 0, total },
      state: 'waiting',
      file: null,
      forgetting: null,
    };
    jobs.set(job.id, job);
    renew(job);
    runNext();
    return stateOf(job);
  }

  function runNext(): void {
    const all = [...jobs.values()];
    const room = limits.running - all.filter(({ state }) => state === 'running').length;
    const runningOf = (owner: string) => all.filter((job) => job.state === 'running' && job.owner === owner).length;
    // Whoever has least under way is next; among those, whoever came first.
    const waiting = all
      .filter(({ state }) => state === 'waiting')
      .sort((a, b) => runningOf(a.owner) - runningOf(b.owner));
    for (const job of waiting.slice(0, Math.max(0, room))) void run(job);
  }

  async function run(job: Job): Promise<void> {
    job.state = 'running';
    try {
      const tell = (progress: Progress) => {
        job.progress = progress;
      };
      const file = await job.work(tell, job.stop.signal);
      if (!job.stop.signal.aborted) finish(job, file);
    } catch (error) {
      if (!job.stop.signal.aborted) fail(job, error);
    }
    runNext();
  }

  function finish(job: Job, file: MadeFile): void {
    Object.assign(job, { state: 'ready', file });
    renew(job);
    const ready = [...jobs.values()].filter(({ state }) => state === 'ready');
    let size = ready.reduce((sum, each) => sum + (each.file?.bytes.byteLength ?? 0), 0);
    for (const oldest of ready) {
      if (size <= limits.mostKept || oldest === job) break;
      size -= oldest.file?.bytes.byteLength ?? 0;
      forget(oldest);
    }
  }

  function fail(job: Job, error: unknown): void {
    job.state = 'failed';
    renew(job);
    console.error(error);
  }

  /** From now on it has its time again before it is forgotten. */
  function renew(job: Job): void {
    if (job.forgetting) clearTimeout(job.forgetting);
    job.forgetting = setTimeout(() => forget(job), isUnderWay(job) ? limits.unwatched : limits.kept);
    job.forgetting.unref();
  }

  function forget(job: Job): void {
    if (job.forgetting) clearTimeout(job.forgetting);
    end(job);
    jobs.delete(job.id);
  }

  function end(job: Job): void {
    if (!isUnderWay(job)) return;
    job.state = 'cancelled';
    job.stop.abort(new Error('The export was cancelled.'));
    runNext();
  }

  function find(id: string, owner: string): Job | null {
    const job = jobs.get(id);
    if (!job || job.owner !== owner) return null;
    renew(job);
    return job;
  }

  /** How far it is; asking keeps it alive. Null when there is no such job of this owner, or no more. */
  function look(id: string, owner: string): JobState | null {
    const job = find(id, owner);
    return job && stateOf(job);
  }

  /** Stops a job under way. */
  function cancel(id: string, owner: string): JobState | null {
    const job = find(id, owner);
    if (!job) return null;
    end(job);
    renew(job);
    return stateOf(job);
  }

  /** Ends what is under way for these owners, and forgets what is finished: they may not have it any more. */
  function endOf(isOut: (owner: string) => boolean): void {
    for (const job of [...jobs.values()]) if (isOut(job.owner)) forget(job);
  }

  /** The finished file. */
  function take(id: string, owner: string): MadeFile | null {
    return find(id, owner)?.file ?? null;
  }

  return { start, look, cancel, endOf, take };
}

function isUnderWay({ state }: Job): boolean {
  return state === 'waiting' || state === 'running';
}

function stateOf({ id, state, progress, file }: Job): JobState {
  return { id, state, ...progress, size: file?.bytes.byteLength ?? null };
}

const shared = globalThis as { turnaroundJobs?: ReturnType<typeof exportJobs> };

/** The process's one queue: each of Next's bundles has a copy of this module. */
export function jobs(): ReturnType<typeof exportJobs> {
  shared.turnaroundJobs ??= exportJobs();
  return shared.turnaroundJobs;
}
