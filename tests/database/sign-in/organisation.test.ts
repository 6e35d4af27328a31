import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMember } from '@/lib/data/people/people';
import { viewerOf } from '@/lib/sign-in/read-viewer';
import { authority } from '@/lib/sign-in/settings';
import { wayToOrganisation } from '@/lib/sign-in/way-to-organisation';
import { execute } from '@/tests/support/cluster';
import { Browser, becomeOwner, signInWorld } from '@/tests/support/sign-in';

/** An organisation of this machine that speaks OpenID Connect, and says of its people what a test wants. */
let server: Server;
let issuer: string;
let ownerUrl: string;
let claims: Record<string, unknown> = {};
let signWith: KeyObject;
const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
let nonce: string | null = null;

beforeAll(async () => {
  server = createServer((request, response) => {
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
  await once(server, 'listening');
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  Object.assign(process.env, {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: 'turnaround',
    OIDC_CLIENT_SECRET: 'shared',
    OIDC_NAME: 'Example',
  });
  ({ ownerUrl } = await signInWorld());
  await becomeOwner(new Browser());
  await addMember('Mina Member', 'mina@figures.example');
});

afterAll(() => server.close());

function idToken(): string {
  const now = Math.floor(Date.now() / 1000);
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const body = { iss: issuer, aud: 'turnaround', iat: now, exp: now + 60, ...(nonce && { nonce }), ...claims };
  const text = `${part({ alg: 'RS256', kid: 'k' })}.${part(body)}`;
  return `${text}.${sign('sha256', Buffer.from(text), signWith).toString('base64url')}`;
}

/** Goes to the organisation and back. Returns where the browser is sent in the end. */
async function goThere(browser: Browser, given: Record<string, unknown>, key = keys.privateKey): Promise<string> {
  claims = given;
  signWith = key;
  const way = await wayToOrganisation('/companies/stability-ai', browser.headers());
  if (!way) throw new Error('there is no way');
  browser.keep(way.cookies);
  const asked = new URL(way.address);
  expect(asked.origin).toBe(issuer);
  expect(asked.searchParams.get('code_challenge_method')).toBe('S256');
  nonce = asked.searchParams.get('nonce');
  const back = new URL(asked.searchParams.get('redirect_uri') ?? '');
  expect(back.pathname).toBe('/api/auth/callback/organisation');
  back.searchParams.set('code', 'a-code');
  back.searchParams.set('state', asked.searchParams.get('state') ?? '');
  const request = new Request(back, { headers: browser.headers() });
  const answer = await authority(request.headers).handler(request);
  browser.keep(answer.headers.getSetCookie());
  return answer.headers.get('location') ?? String(answer.status);
}

const mina = { sub: 'm-1', email: 'mina@figures.example', email_verified: true, name: 'Mina M.' };

test('somebody invited comes in with the organisation’s account, and is the one who was invited', async () => {
  const browser = new Browser();
  expect(await goThere(browser, mina)).toMatch(/\/companies\/stability-ai$/);
  expect(await viewerOf(browser.headers(), new Date())).toMatchObject({
    kind: 'person',
    person: { email: 'mina@figures.example', installation: 'member' },
  });
  const rows = JSON.stringify(await execute(ownerUrl, 'SELECT * FROM credential'));
  expect(rows).toContain('m-1');
  expect(rows).not.toContain('secret-of-theirs');
});

test.each([
  ['somebody nobody invited', { ...mina, sub: 'x-1', email: 'eve@figures.example' }],
  [
    'an address that the organisation did not verify',
    { ...mina, sub: 'x-2', email_verified: false, email: 'olga@figures.example' },
  ],
])('%s stays outside', async (_who, given) => {
  const browser = new Browser();
  expect(await goThere(browser, given)).toMatch(/\/sign-in\?error=/);
  expect(await viewerOf(browser.headers(), new Date())).toEqual({ kind: 'anyone' });
  expect(await execute(ownerUrl, `SELECT 1 FROM person WHERE email = 'eve@figures.example'`)).toEqual([]);
});

test('a token that another key signed opens nothing', async () => {
  const browser = new Browser();
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  expect(await goThere(browser, mina, other)).toMatch(/\/sign-in\?error=/);
  expect(await viewerOf(browser.headers(), new Date())).toEqual({ kind: 'anyone' });
});
