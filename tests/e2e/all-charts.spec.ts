import { chartPlaces } from '@/lib/find/entries';
import { company } from './support/stability-ai';
import { expect, test } from './support/test';

/** The chart names of the public contract. */
const names = [
  'revenue',
  'net-income',
  'revenue-and-net-income',
  'debt',
  'debt-bridge',
  'obligations',
  'funding',
  'funding-total',
  'headcount',
  'headcount-bridge',
  'loss-to-revenue',
  'revenue-per-employee',
  'timeline',
  'compute',
];

const types = {
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

for (const name of [...names, 'sizes', 'cash']) {
  test(`${name} is a file in every format, as known today and on a day`, async ({ request }) => {
    for (const [format, type] of Object.entries(types)) {
      for (const query of ['', '?asKnownOn=2025-12-31&without=press']) {
        const answer = await request.get(`${company}/charts/${name}.${format}${query}`);
        const isGone = name === 'cash' && query !== '';
        expect([answer.status(), answer.headers()['content-type']], format + query).toEqual(
          isGone ? [404, 'application/problem+json; charset=utf-8'] : [200, type],
        );
      }
    }
  });
}

test('every chart of the contract stands on the page that the palette names', async ({ page }) => {
  for (const name of names) {
    const place = chartPlaces.find((chart) => chart.name === name);
    expect(place, name).toBeDefined();
    await page.goto(`${company}/${place?.section}#chart-${name}`);
    await expect(page.locator(`#chart-${name}`), name).toBeVisible();
    await expect(page.locator(`#chart-${name} svg [data-mark]`).first(), name).toBeAttached();
  }
});
