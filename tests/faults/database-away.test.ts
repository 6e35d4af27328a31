// A real database that is stopped under a real server. `npm test` builds the application before it
// runs these; run alone, they need a build from the same sources (`npm test -- database` makes one).
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BreakableProduct, startBreakableProduct } from '@/tests/support/product';
import { ask, until } from './support';

const company = '/companies/stability-ai';
const facts = '/api/v1/companies/stability-ai/facts';

let product: BreakableProduct;

beforeAll(async () => {
  product = await startBreakableProduct();
});

afterAll(() => product.end());

const status = async (address: string) => (await ask(product.url + address)).status;

test('while the database is there, pages, files, API and health answer', async () => {
  for (const address of [company, '/', '/methods', facts, `${company}/charts/debt.csv`, '/healthz', '/readyz']) {
    expect(await status(address), address).toBe(200);
  }
});

test('it goes away under load: pages say so with 503, and no answer is anything but 200 or 503', async () => {
  const addresses = [company, '/', facts, `${company}/charts/debt.svg`, `${company}/charts/funding.png?scale=3`];
  let asking = true;
  const askers = addresses.map(async (address) => {
    const answers = [];
    while (asking) answers.push(await ask(product.url + address));
    return answers;
  });
  product.cluster.stop('immediate');
  await until(async () => (await status(company)) === 503);
  asking = false;
  const answers = (await Promise.all(askers)).flat();
  expect(answers.map((answer) => answer.status).filter((code) => code !== 200 && code !== 503)).toEqual([]);
});

test('a reader gets a plain page that comes back by itself', async () => {
  const page = await ask(product.url + company);
  expect([page.status, page.type]).toEqual([503, 'text/html; charset=utf-8']);
  expect(page.text).toContain('<h1>The database does not answer</h1>');
  expect(page.text).toContain('http-equiv="refresh"');
});

test('a program gets a problem document, without a word on the inside', async () => {
  for (const address of [facts, '/api/v1/companies', `${company}/charts/debt.csv`]) {
    const answer = await ask(product.url + address, 'application/json');
    expect([answer.status, answer.type]).toEqual([503, 'application/problem+json; charset=utf-8']);
    expect(JSON.parse(answer.text)).toMatchObject({ title: 'Database away', status: 503 });
    expect(answer.text).not.toMatch(/ECONNREFUSED|prisma|127\.0\.0\.1|\sat /i);
  }
});

test('the process says that it is up, and that it is not ready', async () => {
  expect(await status('/healthz')).toBe(200);
  const ready = await ask(`${product.url}/readyz`);
  expect([ready.status, JSON.parse(ready.text)]).toEqual([503, { status: 'database away' }]);
});

test('when the database is back, the page is too, by the same process', async () => {
  await product.cluster.restart();
  await until(async () => (await status(company)) === 200);
  for (const address of ['/', facts, `${company}/charts/debt.csv`, '/readyz']) {
    expect(await status(address), address).toBe(200);
  }
  expect(await Promise.race([product.server.exit, 'still running'])).toBe('still running');
});

test('it goes and comes three times more, and nothing is left behind', async () => {
  for (let round = 0; round < 3; round += 1) {
    product.cluster.stop('immediate');
    await until(async () => (await status(company)) === 503);
    await product.cluster.restart();
    await until(async () => (await status(company)) === 200);
  }
});
