import { type Budget, budgetsOf } from '@/lib/access/sign-in/budgets';
import { ownCookie } from '@/lib/access/sign-in/cookies';
import { knownDevice } from '@/lib/access/sign-in/device';
import { networkOf } from '@/lib/access/sign-in/network';
import type { Act } from '@/lib/access/trail/act';
import { type Refusal, refuse } from '@/lib/result';
import { rememberOnce } from '@/lib/upkeep/remember-once';
import { spendBudgets } from '@/lib/upkeep/spend-budgets';
import { signInSecret } from './settings';

/** What a try from this browser spends. @param name of what is tried; `holder` whose device it may be */
export function budgetsFor(name: string, holder: string, headers: Headers, address: string | null): Budget[] {
  const device = knownDevice(ownCookie(headers, 'device'), holder, signInSecret());
  return budgetsOf({ account: name, network: networkOf(address), device });
}

/** Refused, with what the trail is told the first time. */
type HeldUp = Refusal & { readonly audit?: Pick<Act, 'act' | 'subject'> };

const quarter = 900_000;

/**
 * Counts a try before it is made; null where it may be. Who has to wait hears for how long, and the trail is told once
 * in a quarter of an hour, however often they try meanwhile.
 * @param subject what was tried, for the trail
 */
export async function countTry(budgets: readonly Budget[], subject: string, now: Date): Promise<HeldUp | null> {
  const held = await spendBudgets(budgets, now);
  if (!held) return null;
  const name = `held up ${budgets.map(({ kind, key }) => `${kind} ${key}`).join(' ')}`;
  const isFirst = await rememberOnce(name, new Date(now.getTime() + quarter), now);
  const refusal = refuse(429, waitSentence(held.wait));
  return isFirst ? { ...refusal, audit: { act: 'locked-out', subject } } : refusal;
}

function waitSentence(seconds: number): string {
  const time =
    seconds < 90 ? `${seconds} ${seconds === 1 ? 'second' : 'seconds'}` : `${Math.ceil(seconds / 60)} minutes`;
  return `Too many tries. The next one is possible in ${time}.`;
}
