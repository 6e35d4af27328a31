import type { IsoDate } from '@/lib/turnaround/case';

/** Why a page cannot be shown, in one sentence. */
export type Refused = {
  readonly ok: false;
  readonly status: 400 | 403 | 404 | 422;
  readonly sentence: string;
  /** The company whose page it would be, when there is one to go back to. */
  readonly slug: string | null;
};

export function refused(status: Refused['status'], sentence: string, slug: string | null = null): Refused {
  return { ok: false, status, sentence, slug };
}

type Answering = {
  getStore(): { status(code: number): void; showToAll(): void; keepNowhere(): void; forgetPages(): void } | undefined;
};

/** Sets the status of the answer under way (server/answering.mjs). */
export function answerStatus(code: Refused['status']): void {
  answering()?.status(code);
}

/** The answer under way is the same for everybody, until something is recorded: it may be kept. No other is. */
export function showToAll(): void {
  answering()?.showToAll();
}

/** The answer under way can change without anything being recorded: it is made anew for each reader, for all or not. */
export function keepNowhere(): void {
  answering()?.keepNowhere();
}

/** What anybody may see has changed: no page that was kept for others is shown again. */
export function forgetPages(): void {
  answering()?.forgetPages();
}

function answering() {
  const { turnaroundAnswering } = globalThis as { turnaroundAnswering?: Answering };
  return turnaroundAnswering?.getStore();
}

/** The day on which the server answers, in UTC. */
export function today(): IsoDate {
  return new Date().toISOString().slice(0, 10);
}
