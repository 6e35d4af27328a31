import { expect, test } from 'playwright/test';

const missing = ['/companies/nobody', '/companies/stability-ai/facts/nothing', '/nowhere'];

for (const address of missing) {
  test(`${address} is a whole page with status 404 and a way back, also without script`, async ({ request }) => {
    const answer = await request.get(address);
    expect(answer.status()).toBe(404);
    const page = await answer.text();
    expect(page).toContain('<h1>There is nothing at this address</h1>');
    expect(page).toContain('href="/methods"');
  });
}
