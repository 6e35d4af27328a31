import { exactly } from '@/lib/figures/make';
import { asKnownOn } from '@/lib/turnaround/as-known-on';
import type { CompanyCase, CompanyRecord, Fact, IsoDate, Restatement, Tier } from '@/lib/turnaround/case';
import { builtInRecord } from './built-in-case';

/** A fact of a made-up company: revenue of exactly 10 in Q1 2024 unless told otherwise. */
export function fact(changes: Partial<Fact> & { id: string }): Fact {
  return {
    metric: 'revenue',
    members: [],
    period: { type: 'duration', start: '2024-01-01', end: '2024-03-31', precision: 'quarter' },
    value: { kind: 'figure', figure: exactly('10') },
    reported: '10',
    unit: 'USD',
    scenario: 'actual',
    dateBasis: 'stated',
    derived: false,
    note: null,
    knownAt: '2024-04-30',
    knownPrecision: 'day',
    recordedAt: '2026-01-01T00:00:00.000Z',
    recordedBy: 'a test',
    citation: { sourceId: 'press', locator: null },
    alsoReportedBy: [],
    ...changes,
  };
}

/** A restatement known on a day. */
export function restatement(earlierFactId: string, laterFactId: string | null, knownAt: IsoDate): Restatement {
  const recorded = { recordedAt: '2026-01-01T00:00:00.000Z', recordedBy: 'a test' };
  return {
    id: `${earlierFactId} to ${laterFactId}`,
    earlierFactId,
    laterFactId,
    knownAt,
    reason: 'restated',
    ...recorded,
  };
}

/** A made-up company with these facts, a source of each tier (its id), and the built-in case's restructuring. */
export function recordOf(facts: readonly Fact[], more: Partial<CompanyRecord> = {}): CompanyRecord {
  const tiers: Tier[] = ['primary', 'press', 'relay', 'compiled'];
  const sources = tiers.map((tier, index) => ({
    id: tier,
    number: index + 1,
    title: tier,
    publisher: tier,
    publishedOn: null,
    tier,
    kind: 'article',
    url: null,
    note: null,
    cites: [],
  }));
  const { company, restructurings } = builtInRecord();
  const portfolio = { products: [], licences: [], computeResources: [] };
  const none = { restatements: [], conflicts: [], flags: [], events: [] };
  return { company, restructurings, facts, sources, ...none, ...portfolio, ...more };
}

/** The same as known on a date. */
export function caseOf(
  facts: readonly Fact[],
  more: Partial<CompanyRecord> = {},
  date: IsoDate | null = null,
): CompanyCase {
  return asKnownOn(recordOf(facts, more), date);
}
