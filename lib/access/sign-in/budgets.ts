/**
 * How failed tries to sign in slow the next one down. Nobody is ever locked out by others: a device that signed in
 * before has a budget of its own, which only somebody with that device can spend.
 */
export type Budget = {
  /** What stands in the budget's key beside its kind. */
  readonly kind: 'device' | 'stranger' | 'network' | 'account';
  readonly key: string;
};

/** What is known of a budget: tries that failed or are under way, the last of them, and when the next may come. */
export type Spent = { readonly failures: number; readonly lastAt: Date; readonly openAgain: Date };

type Terms = {
  /** Tries that cost no waiting. */
  readonly free: number;
  /** Seconds after the first try beyond, doubled with each further one. */
  readonly first: number;
  /** Seconds that one has to wait at most. */
  readonly most: number;
};

const terms: Record<Budget['kind'], Terms> = {
  device: { free: 5, first: 2, most: 300 },
  stranger: { free: 5, first: 2, most: 900 },
  network: { free: 30, first: 2, most: 300 },
  account: { free: 60, first: 1, most: 30 },
};

/** After a day without a try a budget is whole again. */
export const forgottenAfter = 86_400_000;

/**
 * Which budgets a try spends: a known device its own one and no other; a stranger those of the account from this
 * network, of the network for all accounts, and of the account from all strangers.
 */
export function budgetsOf(about: { account: string; network: string; device: string | null }): Budget[] {
  const { account, network, device } = about;
  if (device) return [{ kind: 'device', key: `${device} ${account}` }];
  return [
    { kind: 'stranger', key: `${network} ${account}` },
    { kind: 'network', key: network },
    { kind: 'account', key: account },
  ];
}

/** Counts a try before it is made, as if it failed; or says how many seconds it has to wait. */
export function charge(kind: Budget['kind'], spent: Spent | null, now: Date): Spent | { readonly wait: number } {
  if (spent && spent.openAgain > now) return { wait: Math.ceil((spent.openAgain.getTime() - now.getTime()) / 1000) };
  const forgotten = !spent || now.getTime() - spent.lastAt.getTime() > forgottenAfter;
  const failures = (forgotten ? 0 : spent.failures) + 1;
  return { failures, lastAt: now, openAgain: new Date(now.getTime() + delay(kind, failures) * 1000) };
}

function delay(kind: Budget['kind'], failures: number): number {
  const { free, first, most } = terms[kind];
  return failures < free ? 0 : Math.min(most, first * 2 ** Math.min(failures - free, 20));
}

/** A try that succeeded gives back what was counted for it, and clears what belongs to the person alone. */
export function refund(kind: Budget['kind'], spent: Spent): Spent {
  if (kind === 'network' || kind === 'account') {
    const failures = Math.max(0, spent.failures - 1);
    return { ...spent, failures, openAgain: spent.lastAt };
  }
  return { ...spent, failures: 0, openAgain: spent.lastAt };
}
