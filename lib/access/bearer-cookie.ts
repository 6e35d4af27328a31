import { deviceProof, knownDevice } from './sign-in/device';

/** What a browser keeps that opened a link with a password: its later tries spend a budget of its own. */
const bearerCookie = 'turnaround.bearer';

const year = 365 * 86_400;

/** The browser that a request comes from, if it opened this link before; else null. */
export function knownBearer(cookies: string | null, link: string, key: string): string | null {
  const proofs = (cookies ?? '').split(';').flatMap((pair) => {
    const [name = '', value = ''] = pair.trim().split('=', 2);
    return name === bearerCookie ? [value] : [];
  });
  for (const proof of proofs) {
    const device = knownDevice(proof, `link ${link}`, key);
    if (device) return device;
  }
  return null;
}

/** Sets it for the link's own address alone. */
export function setBearerCookie(given: { link: string; secret: string; key: string; secure: boolean }): string {
  const { link, secret, key, secure } = given;
  const parts = [`${bearerCookie}=${deviceProof(`link ${link}`, key)}`, `Path=/shared/${secret}`, `Max-Age=${year}`];
  return [...parts, 'HttpOnly', 'SameSite=Lax', ...(secure ? ['Secure'] : [])].join('; ');
}
