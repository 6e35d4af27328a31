import { describe, expect, test } from 'vitest';
import type { Event, Source } from '@/lib/turnaround/case';
import { lastDayOf } from '@/lib/turnaround/period';
import { builtInCase } from '@/tests/support/built-in-case';
import { caseOf, fact, restatement } from '@/tests/support/facts';

const source = (changes: Pick<Source, 'id' | 'publishedOn'>): Source => {
  const rest = {
    number: 1,
    publisher: 'A paper',
    tier: 'press',
    kind: 'article',
    url: null,
    note: null,
    cites: [],
  } as const;
  return { title: changes.id, ...rest, ...changes };
};
const event = (changes: Pick<Event, 'id' | 'citation'>): Event => {
  const on = { start: '2024-05-10', end: '2024-05-10', precision: 'day' } as const;
  return { number: 1, on, kind: 'other', title: changes.id, note: null, factIds: [], ...changes };
};

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

  test('says nothing that a person set down about figures of which one was not known', () => {
    expect(builtInCase().conflicts.map(({ key }) => key)).toContain('funding-total');
    expect(known.conflicts.map(({ key }) => key)).not.toContain('funding-total');
  });

  test('lists a source published by then or that a known figure rests on, and no other', () => {
    const resting = new Set(known.facts.map(({ citation }) => citation.sourceId));
    for (const { id, publishedOn, title } of known.sources) {
      expect(resting.has(id) || lastDayOf(publishedOn ?? '9999') <= '2024-05-31', title).toBe(true);
    }
    expect(known.sources.length).toBeLessThan(builtInCase().sources.length);
  });
});

test('all 35 facts and 18 events are known today', () => {
  const known = builtInCase();
  expect([known.facts.length, known.events.length]).toEqual([35, 18]);
});

describe('what has no day of its own counts from its source', () => {
  const late = source({ id: 'late', publishedOn: '2024-06' });
  const early = source({ id: 'early', publishedOn: '2024-04-30' });
  const citing = (id: string, sourceId: string) => event({ id, citation: { sourceId, locator: null } });
  const extra = { sources: [early, late], events: [citing('a', 'early'), citing('b', 'late')] };

  test('an event of May that a source of June tells of is not known on 31 May, nor on 29 June', () => {
    const events = (day: string) => caseOf([], extra, day).events.map(({ id }) => id);
    expect(events('2024-05-31')).toEqual(['a']);
    expect(events('2024-06-29')).toEqual(['a']);
    expect(events('2024-06-30')).toEqual(['a', 'b']);
  });

  test('a source of a later day that reports a known figure too is not named beside it', () => {
    const both = fact({ id: 'both', knownAt: '2024-04-30', citation: { sourceId: 'early', locator: null } });
    const known = caseOf([{ ...both, alsoReportedBy: [{ sourceId: 'late', locator: null }] }], extra, '2024-05-31');
    expect(known.facts[0]?.alsoReportedBy).toEqual([]);
    expect(known.sources.map(({ id }) => id)).toEqual(['early']);
  });
});
