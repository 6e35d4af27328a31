import { describe, expect, test } from 'vitest';
import { exactly } from '@/lib/figures/make';
import { builtInCase, builtInRecord } from '@/tests/support/built-in-case';
import { fact, recordOf, restatement } from '@/tests/support/facts';
import type { CompanyRecord, Event, Fact, RecordedConflict, Tier } from './case';
import { standings } from './conflicts';
import { viewed, wholeView } from './view';

const cited = (tier: Tier) => ({ sourceId: tier, locator: null });
const from = (id: string, tier: Tier, more: Partial<Fact> = {}) => fact({ id, citation: cited(tier), ...more });
const without = (facts: readonly Fact[], tiers: readonly Tier[], more: Partial<CompanyRecord> = {}) =>
  viewed(recordOf(facts, more), { ...wholeView, without: tiers });
const ids = (facts: readonly Fact[]) => facts.map(({ id }) => id);

test('the whole view shows all that is recorded, and says that nothing is left out', () => {
  expect(viewed(builtInRecord(), wholeView)).toEqual(builtInCase());
  expect(viewed(builtInRecord(), wholeView).without).toEqual([]);
});

describe('without a tier of sources', () => {
  const press = from('a', 'press');
  const relay = from('b', 'relay');

  test('a fact that only such a source reports is gone', () => {
    expect(ids(without([press, relay], ['relay']).facts)).toEqual(['a']);
    expect(ids(without([press, relay], ['relay', 'press']).facts)).toEqual([]);
  });

  test('a fact that another source reports too stays, and rests on that one', () => {
    const shared = from('a', 'relay', { alsoReportedBy: [cited('compiled'), cited('press')] });
    expect(without([shared], ['relay', 'compiled']).facts).toMatchObject([
      { id: 'a', citation: cited('press'), alsoReportedBy: [] },
    ]);
  });

  test('a fact loses those who also reported it, and keeps the one that carries it', () => {
    const shared = from('a', 'press', { alsoReportedBy: [cited('compiled'), cited('primary')] });
    expect(without([shared], ['compiled']).facts).toMatchObject([
      { id: 'a', citation: cited('press'), alsoReportedBy: [cited('primary')] },
    ]);
  });

  test('the sources keep their numbers, and the case says which tiers are missing', () => {
    const known = without([press], ['relay', 'compiled']);
    expect(known.sources.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(known.without).toEqual(['relay', 'compiled']);
  });

  test('the fact that was second becomes the preferred one', () => {
    const compiled = from('b', 'compiled', { value: { kind: 'figure', figure: exactly('11') } });
    expect(standings(without([press, compiled], [])).get('b')?.preferred).toBe(false);
    expect(standings(without([press, compiled], ['press'])).get('b')).toEqual({ preferred: true, conflict: null });
  });

  test('a conflict that a person set down loses the fact and, with it, the choice', () => {
    const conflict: RecordedConflict = {
      id: 'c',
      key: 'c',
      note: 'they differ',
      factIds: ['a', 'b'],
      preferredFactId: 'b',
      preferredReason: 'it is the newer',
    };
    const later = { ...relay, value: { kind: 'figure' as const, figure: exactly('11') } };
    expect(without([press, later], [], { conflicts: [conflict] }).conflicts).toEqual([conflict]);
    expect(without([press, later], ['relay'], { conflicts: [conflict] }).conflicts).toEqual([
      { ...conflict, factIds: ['a'], preferredFactId: null, preferredReason: null },
    ]);
    expect(without([press, later], ['relay', 'press'], { conflicts: [conflict] }).conflicts).toEqual([]);
  });

  test('a restatement by such a source is undone: the earlier fact stands again', () => {
    const restatements = [restatement('a', 'b', '2024-06-01')];
    expect(ids(without([press, relay], [], { restatements }).facts)).toEqual(['b']);
    const known = without([press, relay], ['relay'], { restatements });
    expect([ids(known.facts), known.superseded, known.restatements]).toEqual([['a'], [], []]);
  });

  test('a restatement of a fact of such a source leaves the later one, without a history', () => {
    const known = without([relay, press], ['relay'], { restatements: [restatement('b', 'a', '2024-06-01')] });
    expect([ids(known.facts), known.superseded, known.restatements]).toEqual([['a'], [], []]);
  });

  test('events that only such a source tells are gone, and the others keep their numbers', () => {
    const event = (number: number, tier: Tier): Event => ({
      id: `${number}`,
      number,
      on: { start: '2024-05-01', end: '2024-05-01', precision: 'day' },
      kind: 'layoff',
      title: 'People leave',
      note: null,
      citation: cited(tier),
      factIds: [],
    });
    const events = [event(1, 'relay'), event(2, 'press')];
    expect(without([], ['relay'], { events }).events.map(({ number }) => number)).toEqual([2]);
  });
});

describe('both at once', () => {
  test('on a day and without a tier only what was known then and is believed counts', () => {
    const facts = [
      from('early press', 'press', { knownAt: '2024-05-01' }),
      from('early relay', 'relay', { knownAt: '2024-05-01' }),
      from('late press', 'press', { knownAt: '2024-05-03' }),
    ];
    const known = viewed(recordOf(facts), { ...wholeView, asKnownOn: '2024-05-02', without: ['relay'] });
    expect(ids(known.facts)).toEqual(['early press']);
    expect([known.asKnownOn, known.without]).toEqual(['2024-05-02', ['relay']]);
  });

  test('a restatement counts from its own day on: the day before, the earlier fact stands', () => {
    const facts = [from('a', 'press'), from('b', 'press', { knownAt: '2024-06-01' })];
    const on = (asKnownOn: string) =>
      ids(
        viewed(recordOf(facts, { restatements: [restatement('a', 'b', '2024-06-01')] }), { ...wholeView, asKnownOn })
          .facts,
      );
    expect([on('2024-05-31'), on('2024-06-01')]).toEqual([['a'], ['b']]);
  });

  test('the built-in case with primary and press sources alone says nothing of what others compiled', () => {
    const known = viewed(builtInRecord(), { ...wholeView, without: ['relay', 'compiled'] });
    const tierOf = (id: string) => known.sources.find((source) => source.id === id)?.tier;
    const carriers = [...known.facts, ...known.events].map(({ citation }) => tierOf(citation.sourceId));
    expect(carriers.length).toBeGreaterThan(0);
    expect(carriers.filter((tier) => tier !== 'primary' && tier !== 'press')).toEqual([]);
    expect(known.sources).toHaveLength(builtInRecord().sources.length);
  });
});

test('numbers in other marks change nothing but how they are to be printed', () => {
  const german = viewed(builtInRecord(), { ...wholeView, locale: 'de-DE' });
  expect(german).toEqual({ ...builtInCase(), locale: 'de-DE' });
});
