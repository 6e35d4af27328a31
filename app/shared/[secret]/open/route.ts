import { setBearerCookie } from '@/lib/access/bearer-cookie';
import { forOne } from '@/lib/access/caching';
import { setLinkCookie } from '@/lib/access/link-cookie';
import { openLink } from '@/lib/acts/sharing/open-link';
import { isSubmitKey } from '@/lib/api/answer-result';
import { problem } from '@/lib/api/problem';
import { isSameOrigin } from '@/lib/api/same-origin';
import { siteAddress } from '@/lib/api/site-address';
import type { RefusalStatus } from '@/lib/result';
import { signInSecret } from '@/lib/sign-in/settings';
import { readBy } from '../../../by';

type Context = { params: Promise<{ secret: string }> };

/** Opens a link that has no password. */
export async function GET(request: Request, context: Context): Promise<Response> {
  return open(request, context, null, '');
}

/** Opens a link with the password that its page's form sends. */
export async function POST(request: Request, context: Context): Promise<Response> {
  if (!isSameOrigin(request)) return problem(403, 'This can only be sent from a page of this site.');
  if (Number(request.headers.get('content-length') ?? 0) > 10_000) return problem(413, 'This is not a password.');
  const form = await request.formData().catch(() => null);
  const [password, key] = [form?.get('password'), form?.get('key')];
  const given = typeof password === 'string' ? password.slice(0, 200) : '';
  return open(request, context, given, typeof key === 'string' ? key : '');
}

/** What the link's own page says of a refusal. */
const said: Partial<Record<RefusalStatus, string>> = { 403: '?said=wrong', 429: '?said=wait' };

/** Leads to the company with a cookie for it, or back to the link's own page, which says what is wrong. */
async function open(request: Request, { params }: Context, password: string | null, key: string): Promise<Response> {
  const { secret } = await params;
  const by = await readBy(isSubmitKey(key) ? key : null);
  const cookies = request.headers.get('cookie');
  const opened = await openLink(by, { secret, password, cookies, now: new Date() });
  if (!opened.ok) return leadTo(`/shared/${encodeURIComponent(secret)}${said[opened.status] ?? ''}`);
  const { link, token, slug, until } = opened.value;
  const secure = siteAddress(request.headers).startsWith('https:');
  const set = [setLinkCookie(token, { slug, until, secure })];
  if (password !== null) set.push(setBearerCookie({ link, secret, key: signInSecret(), secure }));
  return leadTo(`/companies/${slug}`, set);
}

function leadTo(address: string, cookies: readonly string[] = []): Response {
  const headers = new Headers({ Location: address, 'Cache-Control': forOne });
  for (const cookie of cookies) headers.append('Set-Cookie', cookie);
  return new Response(null, { status: 303, headers });
}
