import { describe, expect, test } from 'vitest';
import { readCompareQuery } from '@/lib/api/compare-query';

const read = (query: string) => readCompareQuery(new URLSearchParams(query), '2026-11-23');
const usual = { companies: null, metric: 'revenue', as: 'absolute', asKnownOn: null, locale: 'en-US', basis: null };

describe('an address of the comparison', () => {
  test('without parameters is the usual one', () => {
    expect(read('')).toEqual({ ok: true, value: usual });
    expect(read('metric=revenue&as=absolute&asKnownOn=&numbers=&utm_source=letter')).toEqual({
      ok: true,
      value: usual,
    });
  });

  test('names everything that the page shows', () => {
    const value = {
      companies: ['b', 'a'],
      metric: 'net-income',
      as: 'index',
      asKnownOn: '2024-12-31',
      locale: 'de-DE',
      basis: 'year-apart',
    };
    expect(
      read('companies=b,a&metric=net-income&as=index&asKnownOn=2024-12-31&numbers=de-DE&basis=year-apart'),
    ).toEqual({
      ok: true,
      value,
    });
  });

  test('may come from a form’s boxes, an empty one among them', () => {
    expect(read('companies=&companies=a&companies=b')).toEqual({
      ok: true,
      value: { ...usual, companies: ['a', 'b'] },
    });
  });

  const forty = Array.from({ length: 40 }, (_, index) => `company-${index}`).join(',');

  test.each([
    ['companies=', /^Name at least two companies/],
    ['companies=,,', /^Name at least two companies/],
    ['companies=a', /^Name at least two companies to compare; "a" is one/],
    ['companies=a,a', /"a" is named twice/],
    ['companies=a,b,a', /"a" is named twice/],
    [`companies=${forty}`, /^40 companies are too many .* at most eight/],
    ['metric=happiness', /There is no metric "happiness"/],
    ['metric=', /There is no metric ""/],
    ['metric=constructor', /There is no metric "constructor"/],
    ['as=logarithm', /"logarithm" is no way to compare/],
    ['asKnownOn=yesterday', /is not a date/],
    ['asKnownOn=2024-02-30', /is not a date/],
    ['asKnownOn=2099-01-01', /is in the future/],
    ['numbers=fr-FR', /"fr-FR" is no way to print numbers.*en-US, en-GB, de-DE/],
    ['metric=revenue&metric=debt', /stands here 2 times/],
    [`companies=${'a'.repeat(4_000)}`, /too long/],
    [`other=${'a'.repeat(4_000)}`, /too long/],
  ])('%.60s is refused', (query, detail) => {
    expect(read(query)).toMatchObject({ ok: false, detail: expect.stringMatching(detail) });
  });
});
