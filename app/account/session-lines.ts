import type { SessionLine } from '@/components/sign-in/session-list';
import { describeBrowser } from '@/lib/access/sign-in/describe-browser';
import { isLoopback } from '@/lib/access/sign-in/loopback';
import { momentLabel } from '@/lib/access/sign-in/moment';
import { listSessions } from '@/lib/data/sign-in/sessions';

/** Where a person is signed in, in words, this browser first. */
export async function sessionLines(personId: string, thisOne: string): Promise<SessionLine[]> {
  const sessions = await listSessions(personId, new Date());
  const lines = sessions.map(({ id, from, browser, lastUsedAt, createdAt }) => ({
    id,
    browser: describeBrowser(browser),
    from: from === null ? 'Unknown address' : isLoopback(from) ? 'This machine' : from,
    used: `Used ${momentLabel(lastUsedAt)}, since ${momentLabel(createdAt)}`,
    isThis: id === thisOne,
  }));
  return lines.sort((a, b) => Number(b.isThis) - Number(a.isThis));
}
