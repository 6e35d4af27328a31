import { describe, expect, test } from 'vitest';
import { placeOf, readOembed } from './oembed-query';

const site = 'http://turnaround.example:3000';
const read = (query: string) => readOembed(new URLSearchParams(query), site);
const place = (path: string) => placeOf(new URL(path, site));

describe('what is asked for', () => {
  test('an address of this site, with or without limits; what a consumer adds is left alone', () => {
    const url = `${site}/companies/uber`;
    expect(read(`url=${url}&ref=abc`)).toEqual({
      ok: true,
      value: { url: new URL(url), maxWidth: null, maxHeight: null },
    });
    expect(read(`url=${url}&maxwidth=400&maxheight=300&format=json`)).toMatchObject({
      value: { maxWidth: 400, maxHeight: 300 },
    });
  });

  test('is this site’s also where a proxy speaks TLS for it', () => {
    expect(read('url=https://turnaround.example:3000/companies/uber')).toMatchObject({ ok: true });
  });

  test.each([
    ['', 400],
    ['url=companies/uber', 400],
    [`url=${site}/&maxwidth=0`, 400],
    [`url=${site}/&maxheight=1e3`, 400],
    [`url=${site}/&url=${site}/`, 400],
    [`url=${site}/&format=xml`, 501],
    ['url=http://turnaround.example/companies/uber', 404],
    ['url=http://turnaround.example.evil.example:3000/', 404],
    ['url=http://turnaround.example.evil.example:3000/', 404],
    ['url=javascript://turnaround.example:3000/%250aalert(1)', 404],
  ])('%s is refused with %i', (query, status) => {
    expect(read(query)).toMatchObject({ ok: false, status, detail: expect.stringMatching(/\.$/) });
  });
});

describe('the chart of an address', () => {
  test.each([
    ['/companies/uber/charts/debt-bridge/embed', 'debt-bridge'],
    ['/companies/uber/charts/debt-bridge.pptx?size=memo', 'debt-bridge'],
    ['/companies/uber/capital#chart-obligations', 'obligations'],
    ['/companies/uber#chart-net-income', 'net-income'],
  ])('%s is %s', (path, chart) => {
    expect(place(path)).toMatchObject({ company: 'uber', charts: [chart], metric: null });
  });

  test('of a metric’s page is that metric’s own, and of an overview its first', () => {
    expect(place('/companies/uber/metrics/funding-total')).toMatchObject({ charts: [], metric: 'funding-total' });
    expect(place('/companies/uber')?.charts[0]).toBe('revenue');
  });

  test.each([
    '/',
    '/methods',
    '/companies/uber/sources',
    '/companies/uber/metrics/happiness',
    '/companies/uber#chart-x',
  ])('%s has none', (path) => expect(place(path)).toBeNull());
});
