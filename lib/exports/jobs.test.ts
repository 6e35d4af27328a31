import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { exportJobs, type MadeFile, type Progress } from './jobs';

const limits = { running: 1, most: 3, mostOfOne: 3, mostKept: 5, unwatched: 20_000, kept: 600_000 };
const file: MadeFile = { name: 'deck.pptx', type: 'x', bytes: new Uint8Array(3) };

/** Work of so many slides, each let on by hand. */
function slides(total: number) {
  const steps: (() => void)[] = [];
  const seen = { stopped: false };
  const work = async (tell: (progress: Progress) => void, signal: AbortSignal): Promise<MadeFile> => {
    signal.addEventListener('abort', () => {
      seen.stopped = true;
      for (const step of steps) step();
    });
    for (let done = 1; done <= total; done++) {
      await new Promise<void>((resolve) => steps.push(resolve));
      signal.throwIfAborted();
      tell({ done, total });
    }
    return file;
  };
  const next = async () => {
    steps.shift()?.();
    await vi.advanceTimersByTimeAsync(0);
  };
  return { work, next, seen };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('an export', () => {
  test('tells of each slide, 0 to 2 of 2, and then has its file', async () => {
    const jobs = exportJobs(limits);
    const { work, next } = slides(2);
    const id = jobs.start('uber', 2, work)?.id ?? '';
    expect(jobs.look(id, 'uber')).toMatchObject({ state: 'running', done: 0, total: 2, size: null });
    await next();
    expect(jobs.look(id, 'uber')).toMatchObject({ state: 'running', done: 1 });
    expect(jobs.take(id, 'uber')).toBeNull();
    await next();
    expect(jobs.look(id, 'uber')).toMatchObject({ state: 'ready', done: 2, size: 3 });
    expect(jobs.take(id, 'uber')).toBe(file);
  });

  test('is no other company’s', async () => {
    const jobs = exportJobs(limits);
    const id = jobs.start('uber', 1, slides(1).work)?.id ?? '';
    expect(jobs.look(id, 'stability-ai')).toBeNull();
    expect(jobs.cancel(id, 'stability-ai')).toBeNull();
    expect(jobs.look(id, 'uber')).toMatchObject({ state: 'running' });
  });

  test('stops when it is cancelled, and makes room for the one that waits', async () => {
    const jobs = exportJobs(limits);
    const [first, second] = [slides(5), slides(1)];
    const id = jobs.start('uber', 5, first.work)?.id ?? '';
    const waiting = jobs.start('uber', 1, second.work)?.id ?? '';
    await first.next();
    expect(jobs.look(waiting, 'uber')).toMatchObject({ state: 'waiting' });
    expect(jobs.cancel(id, 'uber')).toMatchObject({ state: 'cancelled' });
    await vi.advanceTimersByTimeAsync(0);
    expect(first.seen.stopped).toBe(true);
    await second.next();
    expect(jobs.look(waiting, 'uber')).toMatchObject({ state: 'ready' });
    expect(jobs.take(id, 'uber')).toBeNull();
  });

  test('lives while somebody asks every 15 s, and is stopped and gone 20 s after nobody does', async () => {
    const jobs = exportJobs(limits);
    const { work, seen } = slides(9);
    const id = jobs.start('uber', 9, work)?.id ?? '';
    for (let round = 0; round < 4; round++) {
      await vi.advanceTimersByTimeAsync(15_000);
      expect(jobs.look(id, 'uber')).toMatchObject({ state: 'running' });
    }
    await vi.advanceTimersByTimeAsync(20_001);
    expect(seen.stopped).toBe(true);
    expect(jobs.look(id, 'uber')).toBeNull();
  });

  test('is forgotten ten minutes after its file was last asked for', async () => {
    const jobs = exportJobs(limits);
    const { work, next } = slides(1);
    const id = jobs.start('uber', 1, work)?.id ?? '';
    await next();
    await vi.advanceTimersByTimeAsync(599_000);
    expect(jobs.take(id, 'uber')).toBe(file);
    await vi.advanceTimersByTimeAsync(600_001);
    expect(jobs.take(id, 'uber')).toBeNull();
  });

  test('says that it failed', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    const jobs = exportJobs(limits);
    const id = jobs.start('uber', 1, () => Promise.reject(new Error('no paper')))?.id ?? '';
    await vi.advanceTimersByTimeAsync(0);
    expect(jobs.look(id, 'uber')).toMatchObject({ state: 'failed' });
    expect(logged).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ message: 'no paper', stack: expect.any(String) }),
    );
    logged.mockClear();
  });

  test('of 3 bytes leaves when a second of 3 bytes is more than the 5 that are kept', async () => {
    const jobs = exportJobs(limits);
    const [one, other] = [slides(1), slides(1)];
    const first = jobs.start('uber', 1, one.work)?.id ?? '';
    await one.next();
    const second = jobs.start('uber', 1, other.work)?.id ?? '';
    await other.next();
    expect(jobs.take(first, 'uber')).toBeNull();
    expect(jobs.take(second, 'uber')).toBe(file);
  });

  test('is refused as the fourth of three', () => {
    const jobs = exportJobs(limits);
    for (let count = 0; count < 3; count++) expect(jobs.start('uber', 1, slides(1).work)).not.toBeNull();
    expect(jobs.start('uber', 1, slides(1).work)).toBeNull();
  });

  test('of one who asks for many leaves room for others, and others come first', async () => {
    const jobs = exportJobs({ ...limits, running: 2, most: 10, mostOfOne: 3 });
    const greedy = [slides(1), slides(1), slides(1)].map(({ work }) => jobs.start('greedy', 1, work)?.id ?? '');
    expect(jobs.start('greedy', 1, slides(1).work), 'the fourth of three').toBeNull();
    const other = jobs.start('other', 1, slides(1).work)?.id ?? '';
    expect(greedy.map((id) => jobs.look(id, 'greedy')?.state)).toEqual(['running', 'running', 'waiting']);
    jobs.cancel(greedy[0] ?? '', 'greedy');
    expect([jobs.look(other, 'other')?.state, jobs.look(greedy[2] ?? '', 'greedy')?.state]).toEqual([
      'running',
      'waiting',
    ]);
  });
});
