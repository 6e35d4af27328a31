import { describe, expect, test } from 'vitest';
import { builtInCase } from '@/tests/support/built-in-case';
import { caseOf, fact, restatement } from '@/tests/support/facts';

const first = fact({ id: 'first', knownAt: '2024-04-30' });
const second = fact({ id: 'second', knownAt: '2024-08-01' });
const restated = { restatements: [restatement('first', 'second', '2024-08-01')] };
const ids = (facts: readonly { id: string }[]) => facts.map(({ id }) => id);

describe('a restated figure', () => {
  test('stands until the day its restatement is known, and not a day longer', () => {
    expect(ids(caseOf([first, second], restated, '2024-07-31').facts)).toEqual(['first']);
    expect(ids(caseOf([first, second], restated, '2024-08-01').facts)).toEqual(['second']);
  });

  test('can still be asked for afterwards', () => {
    const known = caseOf([first, second], restated);
    expect(ids(known.superseded)).toEqual(['first']);
    expect(ids(caseOf([first, second], restated, '2024-05-01').superseded)).toEqual([]);
  });

  test('is gone, with nothing in its place, when it was withdrawn', () => {
    expect(ids(caseOf([first], { restatements: [restatement('first', null, '2024-09-01')] }).facts)).toEqual([]);
  });
});

describe('the built-in case as known on 31 May 2024', () => {
  const known = builtInCase('2024-05-31');

  test('knows no fact, event or restructuring of June', () => {
    expect(known.facts.filter(({ knownAt }) => knownAt > '2024-05-31')).toEqual([]);
    expect(known.facts.some(({ metric }) => metric === 'debt-forgiven')).toBe(false);
    expect(known.events.filter(({ on }) => on.end > '2024-05-31')).toEqual([]);
    expect(known.restructurings).toEqual([]);
  });

  test('knows what was published by then', () => {
    expect(known.facts.map(({ reported }) => reported)).toContain('<$5M');
    expect(known.facts.map(({ reported }) => reported)).toContain('~$100M');
  });

  test('names no preferred figure that was not known', () => {
    const funding = known.conflicts.find(({ key }) => key === 'funding-total');
    expect(funding).toMatchObject({ preferredFactId: null, preferredReason: null });
    expect(funding?.factIds).toHaveLength(2);
  });
});

test('all 35 facts and 18 events are known today', () => {
  const known = builtInCase();
  expect([known.facts.length, known.events.length]).toEqual([35, 18]);
});
