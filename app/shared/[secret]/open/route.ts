import { forOne } from '@/lib/access/caching';
import { setLinkCookie } from '@/lib/access/link-cookie';
import { problem } from '@/lib/api/problem';
import { isSameOrigin } from '@/lib/api/same-origin';
import { siteAddress } from '@/lib/api/site-address';
import { openLink } from '@/lib/data/sharing/open-link';
import { tellStranger } from '../../../tell-sign-in';

type Context = { params: Promise<{ secret: string }> };

/** Opens a link that has no password. */
export async function GET(request: Request, context: Context): Promise<Response> {
  return open(request, context, null);
}

/** Opens a link with the password that its page's form sends. */
export async function POST(request: Request, context: Context): Promise<Response> {
  if (!isSameOrigin(request)) return problem(403, 'This can only be sent from a page of this site.');
  if (Number(request.headers.get('content-length') ?? 0) > 10_000) return problem(413, 'This is no password.');
  const form = await request.formData().catch(() => null);
  const password = form?.get('password');
  return open(request, context, typeof password === 'string' ? password.slice(0, 200) : '');
}

/** Leads to the company with a cookie for it, or back to the link's own page, which says what is wrong. */
async function open(request: Request, { params }: Context, password: string | null): Promise<Response> {
  const { secret } = await params;
  const opened = await openLink(secret, password, new Date());
  if (opened.kind === 'opened') {
    const { token, slug, until } = opened;
    await tellStranger('link-opened', `/companies/${slug}`);
    const secure = siteAddress(request.headers).startsWith('https:');
    return leadTo(`/companies/${slug}`, { 'Set-Cookie': setLinkCookie(token, { slug, until, secure }) });
  }
  if (opened.kind !== 'asks a password') await tellStranger('link-refused', opened.kind);
  const said = {
    'leads nowhere': '',
    'asks a password': '',
    'wrong password': '?said=wrong',
    'too many tries': '?said=wait',
  }[opened.kind];
  return leadTo(`/shared/${encodeURIComponent(secret)}${said}`);
}

function leadTo(address: string, headers: Record<string, string> = {}): Response {
  return new Response(null, { status: 303, headers: { Location: address, 'Cache-Control': forOne, ...headers } });
}
