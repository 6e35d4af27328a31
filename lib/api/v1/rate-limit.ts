import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';

const seconds = 60;
const usual = 600;

export type Pace = {
  readonly allowed: boolean;
  /** How many a minute. */
  readonly most: number;
  readonly left: number;
  /** Seconds until all are free again. */
  readonly reset: number;
};

/** How many requests a minute one token or address has: `API_RATE_LIMIT`, a whole number from 1. */
export function requestsAMinute(env: Readonly<Record<string, string | undefined>> = process.env): number {
  const given = Number(env.API_RATE_LIMIT);
  return Number.isInteger(given) && given >= 1 ? given : usual;
}

/** Counts requests by who asks, in the memory of this process. */
export function rateLimit(most: number) {
  const limiter = new RateLimiterMemory({ points: most, duration: seconds });

  function paceOf(allowed: boolean, { remainingPoints, msBeforeNext }: RateLimiterRes): Pace {
    return { allowed, most, left: Math.max(0, remainingPoints), reset: Math.max(1, Math.ceil(msBeforeNext / 1_000)) };
  }

  /** Takes one from whoever asks, when one is left. */
  async function take(who: string): Promise<Pace> {
    return limiter.consume(who).then(
      (state) => paceOf(true, state),
      (refused: RateLimiterRes) => paceOf(false, refused),
    );
  }

  /** How much is left, without taking any. */
  async function look(who: string): Promise<Pace> {
    const state = await limiter.get(who);
    return state ? paceOf(state.remainingPoints > 0, state) : { allowed: true, most, left: most, reset: seconds };
  }

  return { take, look };
}

const shared = globalThis as { turnaroundRate?: ReturnType<typeof rateLimit> };

/** The process's one count: each of Next's bundles has a copy of this module. */
export function apiRate(): ReturnType<typeof rateLimit> {
  shared.turnaroundRate ??= rateLimit(requestsAMinute());
  return shared.turnaroundRate;
}

/** What every answer says of it (draft-ietf-httpapi-ratelimit-headers). */
export function paceHeaders({ most, left, reset }: Pace): Record<string, string> {
  return {
    'RateLimit-Policy': `"minute";q=${most};w=${seconds}`,
    RateLimit: `"minute";r=${left};t=${reset}`,
  };
}
