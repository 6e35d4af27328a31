import { parseSetCookieHeader } from 'better-auth/cookies';
import { cookies } from 'next/headers';

/** Has the browser keep or forget what a step of a sign-in says. In actions and routes only. */
export async function setCookies(lines: readonly string[]): Promise<void> {
  const jar = await cookies();
  for (const line of lines) {
    for (const [name, { value, samesite, ...given }] of parseSetCookieHeader(line)) {
      jar.set(name, decodeURIComponent(value), {
        path: given.path ?? '/',
        httpOnly: given.httponly === true,
        secure: given.secure === true,
        sameSite: samesite === 'strict' ? 'strict' : 'lax',
        ...(given['max-age'] === undefined ? {} : { maxAge: Number(given['max-age']) }),
      });
    }
  }
}
