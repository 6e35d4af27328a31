import { describe, expect, test } from 'vitest';
import { standings } from '@/lib/turnaround/conflicts';
import { builtInCase, factId } from '@/tests/support/built-in-case';
import { factJson } from './fact-json';
import { readFactQuery, selects } from './fact-query';

const read = (query: string) => readFactQuery(new URLSearchParams(query));
const known = builtInCase();

function found(query: string): string[] {
  const asked = read(query);
  if (!asked.ok) throw new Error(asked.detail);
  return known.facts.filter((fact) => selects(asked.value, fact)).map(({ reported }) => reported);
}

describe('facts asked for', () => {
  test('by metric and member: what was owed to AWS', () => {
    expect(found('metric=debt&member=AWS').sort()).toEqual(['$1M', '$7M']);
  });

  test('by time: revenue of periods that touch 2024', () => {
    expect(found('metric=revenue&from=2024-01-01&to=2024-12-31')).toEqual(['<$5M']);
  });

  test('without a filter are all 35', () => {
    expect(found('')).toHaveLength(35);
  });
});

describe('a question is refused with a sentence', () => {
  test.each<[string, RegExp]>([
    ['metric=happiness', /no metric "happiness"/],
    ['metric=__proto__', /no metric/],
    ['from=2024-13-01', /not a date for "from"/],
    ['to=2023-02-29', /not a date for "to"/],
    ['from=2024-06-01&to=2024-05-01', /is after "to"/],
    ['page=5', /no parameter "page"/],
    ['limit=0', /"limit" is a whole number from 1 to 1,000/],
    ['limit=', /"limit" is a whole number/],
    ['limit=ten', /"limit" is a whole number/],
    [`member=${'x'.repeat(4000)}`, /too long/],
  ])('%s', (query, detail) => {
    expect(read(query)).toEqual({ ok: false, detail: expect.stringMatching(detail) });
  });
});

test('a fact has exactly the fields of the public contract, decimals as text', () => {
  const fact = known.facts.find(({ id }) => id === factId('revenue-2024-q1'));
  if (!fact) throw new Error('missing');
  const flag = { factId: fact.id, kind: 'scale', sentence: 'Is the scale right?', answer: null };
  const preferred = standings(known).get(fact.id)?.preferred ?? false;
  expect(factJson(fact, { sources: known.sources, preferred, flags: [flag] })).toEqual({
    id: fact.id,
    metric: 'revenue',
    member: null,
    period: { type: 'duration', start: '2024-01-01', end: '2024-03-31', precision: 'quarter' },
    low: '0',
    high: '5000000',
    lowOpen: false,
    highOpen: true,
    approximate: false,
    missing: null,
    reported: '<$5M',
    unit: 'USD',
    scenario: 'actual',
    derived: false,
    source: { number: 1, title: 'Stability AI - Technology Stack', publisher: 'Briefing note', url: null },
    tier: 'compiled',
    knownAt: '2024-05-31',
    recordedAt: '2026-01-01T00:00:00.000Z',
    preferred: true,
    flags: [{ kind: 'scale', sentence: 'Is the scale right?', answer: null }],
  });
});
