/** Ctrl-C: what is under way is cancelled where it still can be, and nothing further begins. */
export type Stop = {
  asked: boolean;
  /** Names how the work that begins now is cancelled. */
  readonly underway: (cancel: () => Promise<unknown>) => void;
  readonly done: () => void;
};

export function onStop(): Stop {
  let cancel: () => Promise<unknown> = async () => {};
  const ask = () => {
    stop.asked = true;
    cancel().catch(() => {});
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, ask);
  const stop: Stop = {
    asked: false,
    underway(by) {
      cancel = by;
      if (stop.asked) ask();
    },
    done() {
      for (const signal of signals) process.off(signal, ask);
    },
  };
  return stop;
}
