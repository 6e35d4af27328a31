import { endExpired } from './end-expired';

const beat = 15_000;

const shared = globalThis as { turnaroundImportClock?: NodeJS.Timeout };

/** Ends what nobody will end, every quarter of a minute: each server has one such clock, and any one is enough. */
export function startImportClock(): void {
  let isBusy = false;
  const tick = async () => {
    if (isBusy) return;
    isBusy = true;
    try {
      await endExpired();
    } catch (error) {
      console.warn('Imports that are over could not be ended; tried again in 15 seconds.', error);
    } finally {
      isBusy = false;
    }
  };
  clearInterval(shared.turnaroundImportClock);
  shared.turnaroundImportClock = setInterval(tick, beat);
  shared.turnaroundImportClock.unref();
  void tick();
}
