/** What a browser holds that opened a secret link: it is sent to that company's addresses only. */
const linkCookie = 'turnaround.link';

/** For so long a browser need not open the link again, in milliseconds; the link itself may end earlier. */
export const visitLasts = 30 * 24 * 60 * 60 * 1000;

/** The link's cookie among all that a request shows. */
export function readLinkCookie(header: string | null): string | undefined {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim().split('=', 2));
  return pairs.find(([name]) => name === linkCookie)?.[1];
}

/** Sets it for one company: no script reads it, and another site's form does not carry it. */
export function setLinkCookie(token: string, { slug, until, secure }: { slug: string; until: Date; secure: boolean }) {
  const parts = [`${linkCookie}=${token}`, `Path=/companies/${slug}`, `Expires=${until.toUTCString()}`];
  return [...parts, 'HttpOnly', 'SameSite=Lax', ...(secure ? ['Secure'] : [])].join('; ');
}
