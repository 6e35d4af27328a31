import { setTimeout as wait } from 'node:timers/promises';

/** Waits until a product answers from its database: on a busy machine the first look at it may be too slow for one. */
export async function untilReady(url: string, most = 30_000): Promise<void> {
  const until = performance.now() + most;
  while ((await fetch(`${url}/readyz`)).status !== 200) {
    if (performance.now() > until) throw new Error(`${url} was not ready within ${most} ms`);
    await wait(50);
  }
}
