import { company } from './support/stability-ai';
import { expect, test } from './support/test';

const places = [
  '/',
  company,
  '/methods',
  '/nowhere',
  '/compare?companies=nobody',
  `${company}/charts/debt.svg`,
  `${company}/charts/debt.png`,
  `${company}/charts/debt.json`,
  `${company}/charts/debt.pdf`,
  `${company}/charts/debt/embed`,
  '/api/v1/companies',
  '/api/v1/companies/nobody/facts',
  '/oembed',
  '/find',
  '/healthz',
  '/icon.svg',
  '/%',
];

for (const place of places) {
  test(`${place} is answered with everything that holds a browser to its bounds`, async ({ request }) => {
    for (const _ of ['made', 'kept']) {
      const headers = (await request.get(place)).headers();
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'origin-agent-cluster': '?1',
        'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
      });
      expect(headers['permissions-policy']).toContain('camera=()');
      expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors/);
      expect(headers['content-security-policy']?.match(/'unsafe-[a-z]+'/g) ?? []).toEqual(
        /svg$|\/embed$/.test(place) ? ["'unsafe-inline'"] : [],
      );
      expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/);
      expect(headers['cross-origin-resource-policy']).toBe(/charts/.test(place) ? 'cross-origin' : 'same-origin');
      expect(headers['strict-transport-security'], 'this site is asked without TLS').toBeUndefined();
      expect(headers['x-powered-by']).toBeUndefined();
      expect(headers['access-control-allow-origin']).toBeUndefined();
    }
  });
}
