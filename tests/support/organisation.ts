import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { wayToOrganisation } from '@/lib/sign-in/way-to-organisation';
import type { Browser } from './sign-in';

/** An organisation of this machine that speaks OpenID Connect, and says of its people what a test wants. */
export async function startOrganisation() {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const says: { claims: Record<string, unknown>; key: KeyObject; nonce: string | null } = {
    ...{ claims: {}, key: keys.privateKey, nonce: null },
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', issuer);
    const answer = (body: object) => response.setHeader('Content-Type', 'application/json').end(JSON.stringify(body));
    if (url.pathname === '/.well-known/openid-configuration') {
      return answer({
        issuer,
        authorization_endpoint: `${issuer}/ask`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        id_token_signing_alg_values_supported: ['RS256'],
      });
    }
    if (url.pathname === '/keys')
      return answer({ keys: [{ ...keys.publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' }] });
    if (url.pathname === '/token')
      return answer({ access_token: 'secret-of-theirs', token_type: 'Bearer', expires_in: 60, id_token: idToken() });
    return response.writeHead(404).end();
  }).listen(0, '127.0.0.1');
  server.unref();
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  Object.assign(process.env, {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: 'turnaround',
    OIDC_CLIENT_SECRET: 'shared',
    OIDC_NAME: 'Example',
  });

  function idToken(): string {
    const now = Math.floor(Date.now() / 1000);
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const about = { iss: issuer, aud: 'turnaround', iat: now, exp: now + 60 };
    const body = { ...about, ...(says.nonce && { nonce: says.nonce }), ...says.claims };
    const text = `${part({ alg: 'RS256', kid: 'k' })}.${part(body)}`;
    return `${text}.${sign('sha256', Buffer.from(text), says.key).toString('base64url')}`;
  }

  return {
    issuer,
    close: () => server.close(),
    /** Goes there, and comes back with what it says of its person. @returns the way the browser took, and the way back */
    async ask(browser: Browser, claims: Record<string, unknown>, key = keys.privateKey) {
      Object.assign(says, { claims, key });
      const way = await wayToOrganisation('/companies/stability-ai', browser.headers());
      if (!way) throw new Error('there is no way');
      browser.keep(way.cookies);
      const there = new URL(way.address);
      says.nonce = there.searchParams.get('nonce');
      const back = new URL(there.searchParams.get('redirect_uri') ?? '');
      back.searchParams.set('code', 'a-code');
      back.searchParams.set('state', there.searchParams.get('state') ?? '');
      return { there, back, request: new Request(back, { headers: browser.headers() }) };
    },
  };
}
