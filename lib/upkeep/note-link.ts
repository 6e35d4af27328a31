import { networkOf } from '@/lib/access/sign-in/network';
import { rememberOnce } from './remember-once';
import { spendBudgets } from './spend-budgets';

const hour = 3_600_000;

/**
 * Counts a try of an address at which there never was a link: a row a network, forgotten after a day. Whether the trail
 * is to be told: of a network that tries many, once an hour.
 */
export async function noteUnknownLink(address: string | null, now: Date): Promise<boolean> {
  const network = networkOf(address);
  const held = await spendBudgets([{ kind: 'network', key: `unknown link ${network}` }], now);
  return held !== null && rememberOnce(`many unknown links ${network}`, new Date(now.getTime() + hour), now);
}

/** Whether the trail is to be told of a try of a link that is over: once an hour for each link and network. */
export function noteEndedLink(link: string, address: string | null, now: Date): Promise<boolean> {
  return rememberOnce(`ended link ${link} ${networkOf(address)}`, new Date(now.getTime() + hour), now);
}
