import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { companyAddress, factAddress, queryOf, type Viewed, viewParameters } from './address';
import { wholeView } from './view';

const known = (more: Partial<Viewed> = {}): Viewed => ({ ...wholeView, company: { slug: 'stability-ai' }, ...more });

describe('the address of a page', () => {
  test('in the whole view has no parameters', () => {
    expect(companyAddress(known())).toBe('/companies/stability-ai');
    expect(companyAddress(known(), 'headcount')).toBe('/companies/stability-ai/headcount');
    expect(viewParameters(wholeView)).toEqual({ asKnownOn: null, without: null, numbers: null, basis: null });
  });

  test('keeps the day and the tiers that are left out, with their comma readable', () => {
    const view = known({ asKnownOn: '2024-05-31', without: ['relay', 'compiled'] });
    expect(companyAddress(view, 'headcount')).toBe(
      '/companies/stability-ai/headcount?asKnownOn=2024-05-31&without=relay,compiled',
    );
    expect(factAddress(view, 'f1')).toBe(
      '/companies/stability-ai/facts/f1?asKnownOn=2024-05-31&without=relay,compiled',
    );
  });

  test('adds what the page itself was asked for, and leaves out what was not given', () => {
    const view = known({ asKnownOn: '2024-05-31' });
    expect(companyAddress(view, 'timeline', { kind: 'layoff', from: undefined, to: null, q: '' })).toBe(
      '/companies/stability-ai/timeline?asKnownOn=2024-05-31&kind=layoff',
    );
  });

  test('keeps the marks in numbers where they are not the usual ones', () => {
    const german = known({ asKnownOn: '2024-05-31', locale: 'de-DE' });
    expect(companyAddress(german, 'headcount')).toBe(
      '/companies/stability-ai/headcount?asKnownOn=2024-05-31&numbers=de-DE',
    );
    expect(companyAddress(known({ locale: 'en-US' }))).toBe('/companies/stability-ai');
  });

  test('can set a part of the view aside', () => {
    const view = known({ asKnownOn: '2024-05-31', without: ['relay'] });
    expect(companyAddress(view, '', { asKnownOn: null })).toBe('/companies/stability-ai?without=relay');
  });
});

describe('hostile text', () => {
  test.each([
    ['a slash and dots', '../../admin', '/companies/..%2F..%2Fadmin'],
    ['a question mark', 'a?without=x', '/companies/a%3Fwithout%3Dx'],
    ['a fragment', 'a#b', '/companies/a%23b'],
    ['a quote and a bracket', '"><script>', '/companies/%22%3E%3Cscript%3E'],
    ['a line break', 'a\nb', '/companies/a%0Ab'],
  ])('in the name of a company cannot leave its place: %s', (_, slug, address) => {
    expect(companyAddress(known({ company: { slug } }))).toBe(address);
  });

  test('in the id of a fact cannot leave its place', () => {
    expect(factAddress(known(), '../x?y')).toBe('/companies/stability-ai/facts/..%2Fx%3Fy');
  });

  test('any name and any id come back as they were, as one step each', () => {
    const text = fc.string({ minLength: 1, unit: 'grapheme' });
    fc.assert(
      fc.property(text, text, (slug, id) => {
        const [path, ...rest] = factAddress(known({ company: { slug } }), id).split('?');
        const [, companies, company = '', facts, fact = '', ...more] = path?.split('/') ?? [];
        expect([companies, decodeURIComponent(company), facts, decodeURIComponent(fact)]).toEqual([
          'companies',
          slug,
          'facts',
          id,
        ]);
        expect([rest, more]).toEqual([[], []]);
      }),
    );
  });
});

describe('parameters', () => {
  test('of none is no question mark', () => {
    expect(queryOf({})).toBe('');
    expect(queryOf({ a: null, b: undefined, c: '' })).toBe('');
  });

  test('keep their order, and read back as they were, commas and all', () => {
    expect(queryOf({ b: '1,2', a: 'x y&z' })).toBe('?b=1,2&a=x+y%26z');
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), fc.string({ minLength: 1 }), (one, other) => {
        const read = new URLSearchParams(queryOf({ one, other, none: null }));
        expect([...read]).toEqual([
          ['one', one],
          ['other', other],
        ]);
      }),
    );
  });
});
