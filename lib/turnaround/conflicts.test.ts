import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atLeast, between, exactly, lessThan } from '@/lib/figures/make';
import { builtInCase, factId } from '@/tests/support/built-in-case';
import { caseOf, fact } from '@/tests/support/facts';
import { preferredFacts, standings } from './conflicts';

const valued = (id: string, figure: ReturnType<typeof exactly>, sourceId = 'press', knownAt = '2024-04-30') =>
  fact({ id, value: { kind: 'figure', figure }, citation: { sourceId, locator: null }, knownAt });
const preferred = (...facts: ReturnType<typeof fact>[]) => preferredFacts(caseOf(facts)).map(({ id }) => id);
const conflictOf = (...facts: ReturnType<typeof fact>[]) => standings(caseOf(facts)).get(facts[0]?.id ?? '')?.conflict;

describe('of several figures for one place the preferred is', () => {
  test('the one of the stronger tier, however wide', () => {
    expect(preferred(valued('relayed', exactly('10'), 'relay'), valued('filed', atLeast('5'), 'primary'))).toEqual([
      'filed',
    ]);
  });

  test('in one tier, the narrower statement', () => {
    expect(preferred(valued('wide', between('5', '20')), valued('narrow', between('9', '11')))).toEqual(['narrow']);
    expect(preferred(valued('open', atLeast('5')), valued('bounded', lessThan('20', '0')))).toEqual(['bounded']);
  });

  test('equally narrow, the one published last', () => {
    expect(
      preferred(
        valued('old', exactly('10'), 'press', '2024-04-30'),
        valued('new', exactly('12'), 'press', '2024-05-30'),
      ),
    ).toEqual(['new']);
  });

  test('whatever a person chose, with the reason', () => {
    const facts = [valued('filed', exactly('10'), 'primary'), valued('relayed', exactly('12'), 'relay')];
    const choice = {
      id: 'k',
      key: 'k',
      note: 'n',
      factIds: ['filed', 'relayed'],
      preferredFactId: 'relayed',
      preferredReason: 'audited',
    };
    const known = caseOf(facts, { conflicts: [choice] });
    expect(preferredFacts(known).map(({ id }) => id)).toEqual(['relayed']);
    expect(standings(known).get('filed')).toMatchObject({ preferred: false, conflict: { reason: 'audited' } });
  });

  test('the same in whatever order they come', () => {
    const facts = ['primary', 'press', 'relay', 'compiled'].map((tier, index) =>
      valued(tier, exactly(String(index)), tier),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(facts, { minLength: 4 }), (order) => preferred(...order).join() === 'primary'),
    );
  });
});

describe('a conflict', () => {
  test('is two figures that differ: 10 beside 12', () => {
    expect(conflictOf(valued('one', exactly('10')), valued('other', exactly('12')))?.facts).toHaveLength(2);
  });

  test('is not the same figure rounded: 173,800,000 beside 174,000,000', () => {
    expect(conflictOf(valued('one', exactly('173800000')), valued('other', exactly('174000000')))).toBeNull();
  });

  test('is not a forecast beside an actual, another unit, member or period', () => {
    const one = valued('one', exactly('10'));
    const others = [
      { scenario: 'forecast' as const },
      { unit: 'EUR' },
      { members: [{ dimension: 'creditor', name: 'AWS', note: null }] },
      { period: { ...one.period, end: '2024-04-30' } },
    ];
    for (const change of others) expect(conflictOf(one, { ...valued('other', exactly('12')), ...change })).toBeNull();
  });
});

describe('two dates next to each other', () => {
  const on = (id: string, date: string, amount: string) => ({
    ...valued(id, exactly(amount)),
    period: { type: 'instant' as const, start: date, end: date, precision: 'day' as const },
  });
  const conflict = (...factIds: string[]) => ({
    conflicts: [{ id: 'k', key: 'k', note: 'n', factIds, preferredFactId: factIds[0] ?? '', preferredReason: 'r' }],
  });
  const preferredAmong = (facts: ReturnType<typeof fact>[], more = {}) =>
    preferredFacts(caseOf(facts, more)).map(({ id }) => id);

  test('are two places, unless a person set them down as one', () => {
    const facts = [on('17th', '2024-04-17', '21'), on('18th', '2024-04-18', '20')];
    expect(preferredAmong(facts)).toEqual(['17th', '18th']);
    expect(preferredAmong(facts, conflict('17th', '18th'))).toEqual(['17th']);
  });

  test('are one with all that lie between, in whatever order', () => {
    const facts = [on('17th', '2024-04-17', '21'), on('19th', '2024-04-19', '22'), on('18th', '2024-04-18', '20')];
    expect(preferredAmong(facts, conflict('17th', '19th', '18th'))).toEqual(['17th']);
  });

  test('do not make one of two quarters, however a person sets them side by side', () => {
    const second = { type: 'duration' as const, start: '2024-04-01', end: '2024-06-30', precision: 'quarter' as const };
    const facts = [valued('q1', exactly('10')), { ...valued('q2', exactly('12')), period: second }];
    expect(preferredAmong(facts, conflict('q1', 'q2'))).toEqual(['q1', 'q2']);
  });
});

describe('in the built-in case', () => {
  const standing = standings(builtInCase());

  test('a loss of $30M or more is preferred to one of more than $30M, by a recorded choice', () => {
    expect(standing.get(factId('net-income-2024-q1'))?.preferred).toBe(true);
    expect(standing.get(factId('net-income-2024-q1-press'))?.preferred).toBe(false);
  });

  test('the totals of $173.8M, $174M and $181M contradict each other, and each stands for its own date', () => {
    for (const key of ['funding-total-2024-03', 'funding-total-2024-04', 'funding-total-2025-12']) {
      expect(standing.get(factId(key))).toMatchObject({ preferred: true });
      expect(standing.get(factId(key))?.conflict?.facts).toHaveLength(3);
    }
  });

  test('one lay-off, more than 20 on 17 April and 20 on 18 April, is counted once', () => {
    expect(standing.get(factId('layoff-2024-04'))?.preferred).toBe(true);
    expect(standing.get(factId('layoff-2024-04-dataset'))?.preferred).toBe(false);
  });

  test('all eight recorded conflicts are kept', () => {
    expect(new Set([...standing.values()].flatMap(({ conflict }) => conflict?.note ?? [])).size).toBe(8);
  });
});
