import { describeBrowser } from '@/lib/access/sign-in/describe-browser';
import { isLoopback } from '@/lib/access/sign-in/loopback';
import { momentLabel } from '@/lib/access/sign-in/moment';
import type { Access } from '@/lib/data/people/read-access';
import { dayLabel } from '@/lib/turnaround/period';
import { endSomeSession, revokeSomeLink, revokeSomeToken } from './actions';

/** Everybody's ways in, in words, with the actions that end them. */
export function accessLines({ sessions, tokens, links }: Access) {
  return {
    end: { session: endSomeSession, token: revokeSomeToken, link: revokeSomeLink },
    sessions: sessions.map(({ from, browser, lastUsedAt, ...of }) => ({
      ...of,
      browser: describeBrowser(browser),
      from: from === null ? 'Unknown address' : isLoopback(from) ? 'This machine' : from,
      used: momentLabel(lastUsedAt),
    })),
    tokens: tokens.map(({ scope, lastUsedAt, expiresAt, ...of }) => ({
      ...of,
      may: scope === 'write' ? 'Read and write' : 'Read',
      used: lastUsedAt ? momentLabel(lastUsedAt) : 'Never',
      until: dayOf(expiresAt),
    })),
    links: links.map(({ opened, expiresAt, ...of }) => ({
      ...of,
      opened: opened === 0 ? 'Not opened' : `In ${opened} ${opened === 1 ? 'browser' : 'browsers'}`,
      until: dayOf(expiresAt),
    })),
  };
}

/** The last day on which it is valid. */
function dayOf(expiresAt: Date): string {
  return dayLabel(new Date(expiresAt.getTime() - 1).toISOString().slice(0, 10));
}
