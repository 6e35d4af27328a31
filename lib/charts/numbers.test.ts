import { describe, expect, test } from 'vitest';
import { multiply } from '@/lib/figures/arithmetic';
import { exactly } from '@/lib/figures/make';
import { type Locale, locales } from '@/lib/figures/units';
import type { CompanyCase, Fact } from '@/lib/turnaround/case';
import { metricKeys } from '@/lib/turnaround/catalogue';
import { indicatorDefinitions, indicatorRows } from '@/lib/turnaround/indicators/all';
import { viewed, wholeView } from '@/lib/turnaround/view';
import { builtInRecord } from '@/tests/support/built-in-case';
import { chartOf, rowChartOf, timeChartOf } from '@/tests/support/charts';
import { type ChartName, chartNames, prepareCharts } from './prepare';
import { prepareComparison } from './prepare-compare';
import { prepareIndicator } from './prepare-indicator';
import type { AnyMark, ChartSpec, ChartTableRow } from './spec';

const slugs = ['stability-ai', 'uber'] as const;
const seenAs = (slug: (typeof slugs)[number], locale: Locale): CompanyCase =>
  viewed(builtInRecord(slug), { ...wholeView, locale });

/** Every chart that the company has, indicators and a comparison too. */
function chartsOf(known: CompanyCase): ChartSpec[] {
  const metrics = metricKeys.filter((key) => !chartNames.some((name) => name === key));
  const request = { metric: 'headcount', as: 'index', today: '2026-11-23' } as const;
  return [
    ...prepareCharts(known, [...chartNames, ...metrics]),
    ...indicatorDefinitions.flatMap(({ key }) => prepareIndicator(known, key) ?? []),
    ...prepareComparison([known], request).parts.flatMap(({ spec }) => spec ?? []),
  ];
}

/** `1.234,5` as `1,234.5`, and the other way round. */
function swapped(text: string): string {
  return text.replace(/(?<=\d)[.,](?=\d)/g, (mark) => (mark === '.' ? ',' : '.'));
}

const british = (text: string) => text.replaceAll('$', 'US$');

/** A note may name printed numbers beside words of a source: only what both have in common is compared. */
const plain = (text: string) => text.replaceAll('US$', '$').replace(/(?<=\d)[.,](?=\d)/g, '·');

/** The chart as it should be where numbers are printed otherwise. An event prints none; what it says is a source's. */
function reprinted(spec: ChartSpec, locale: Locale, print: (text: string) => string) {
  const own = spec.shape === 'timeline' ? (text: string) => text : print;
  const mark = (each: AnyMark & { detail?: string | null }) => ({
    ...each,
    label: own(each.label),
    ...(each.detail && { detail: print(each.detail) }),
  });
  const row = (each: ChartTableRow) => ({
    ...each,
    value: own(each.value),
    reported: spec.name === 'compute' ? print(each.reported) : each.reported,
  });
  return {
    ...spec,
    locale,
    message: spec.message && print(spec.message),
    marks: spec.marks.map(mark),
    footnotes: spec.footnotes.map(plain),
    table: { ...spec.table, rows: spec.table.rows.map(row) },
  };
}

function tenfold(fact: Fact): Fact {
  if (fact.unit !== 'people' || fact.value.kind === 'missing') return fact;
  const { figure } = fact.value;
  const times = (bound: string | null) => bound && multiply(exactly(bound), exactly('10')).low;
  return {
    ...fact,
    value: { kind: 'figure', figure: { ...figure, low: times(figure.low), high: times(figure.high) } },
  };
}

describe.each(slugs)('%s', (slug) => {
  test.each<[string, Locale, (text: string) => string]>([
    ['British numbers is the usual one with US$ for $', 'en-GB', british],
    ['German numbers is the usual one with the marks swapped', 'de-DE', swapped],
  ])('every chart with %s, and says the same', (_, locale, print) => {
    const others = chartsOf(seenAs(slug, locale));
    const all = chartsOf(seenAs(slug, 'en-US'));
    for (const [at, usual] of all.entries()) {
      const other = others[at] as ChartSpec;
      const footnotes = other.footnotes.filter((note) => note !== decimalComma).map(plain);
      expect({ ...other, footnotes }, usual.name).toEqual(reprinted(usual, locale, print));
    }
    expect(all.length).toBeGreaterThan(20);
    expect(others).toHaveLength(all.length);
  });

  test('every indicator’s sentence with German numbers has the marks swapped', () => {
    const sentences = (locale: Locale) => indicatorRows(seenAs(slug, locale)).map(({ latest }) => latest?.sentence);
    expect(sentences('de-DE').map((text) => text && swapped(text))).toEqual(sentences('en-US'));
  });
});

describe('the built-in cases with German numbers', () => {
  const message = (name: ChartName, slug: (typeof slugs)[number]) => chartOf(name, seenAs(slug, 'de-DE')).message;
  const labels = (name: ChartName, slug: (typeof slugs)[number]) =>
    timeChartOf(name, seenAs(slug, 'de-DE')).marks.map(({ label }) => label);

  test('headcounts: 31,100 is 31.100, the words stay English; lay-offs do not explain that Uber grew', () => {
    expect(message('headcount', 'uber')).toContain('and has since fallen to about 31.100 (31 Dec 2024)');
    expect(message('headcount-bridge', 'uber')).toBeNull();
    expect(message('headcount-bridge', 'stability-ai')).toBe(
      'Up to about 135 of the about 155 fewer people from 17 Apr 2024 to Dec 2024 are not explained by reported events.',
    );
  });

  test('a headcount ten times as large: up to about 1.350 of the about 1.550 fewer', () => {
    const known = seenAs('stability-ai', 'de-DE');
    const spec = rowChartOf('headcount-bridge', { ...known, facts: known.facts.map(tenfold) });
    expect(spec.message).toBe(
      'Up to about 1.350 of the about 1.550 fewer people from 17 Apr 2024 to Dec 2024 are not explained by reported events.',
    );
    expect(spec.marks.map(({ label }) => label)).toEqual(['~2.000', '−>200', 'up to ~1.350', '~450']);
    expect(spec.marks[2]?.spoken).toBe('Not explained: up to ~1,350');
  });

  test('revenue: <$5M stays, $2.584B is $2,584B and never 2,584 Mrd.', () => {
    expect(labels('revenue', 'stability-ai')).toEqual(['<$5M']);
    expect(labels('revenue', 'uber')[0]).toBe('$2,584B');
    expect(message('revenue', 'uber')).toBe('Revenue rose from $13B in 2019 to $44B in 2024, 238% more.');
  });

  test('debt: $1.6M is $1,6M, and is said as 1.6 million US dollars', () => {
    const debt = timeChartOf('debt', seenAs('stability-ai', 'de-DE')).marks.find(({ label }) => label === '$1,6M');
    expect(debt?.spoken).toBe('Google Cloud and CoreWeave: 1.6 million US dollars, Oct 2023, actual');
  });
});

const decimalComma = 'Numbers have a decimal comma: 1,5 is one and a half.';

describe('notes and reasons', () => {
  test('beside English words a decimal comma is explained, a point is not', () => {
    const notes = (locale: Locale) => chartOf('revenue', seenAs('uber', locale)).footnotes;
    expect(notes('de-DE')).toContain(decimalComma);
    expect(notes('en-GB')).not.toContain(decimalComma);
  });

  test('sources that differ are told in the marks of the reader: $173.8M is $173,8M', () => {
    const notes = (locale: Locale) => chartOf('funding-totals', seenAs('stability-ai', locale)).footnotes.join(' ');
    expect(notes('de-DE')).toContain('$181M, 13 Dec 2025 [1] beside $173,8M, 25 Mar 2024 [13]');
    expect(notes('en-GB')).toContain('US$181M, 13 Dec 2025 [1] beside US$173.8M, 25 Mar 2024 [13]');
  });

  test('the base of an index is told in them, and why there is none', () => {
    const request = { as: 'index', today: '2026-11-23' } as const;
    const [uber] = prepareComparison([seenAs('uber', 'de-DE')], { metric: 'headcount', ...request }).parts;
    expect(uber?.spec?.footnotes[0]).toContain('(~26.900)');
    const [stability] = prepareComparison([seenAs('stability-ai', 'en-GB')], { metric: 'revenue', ...request }).parts;
    expect(stability).toMatchObject({ reason: expect.stringContaining('(<US$5M, Q1 2024) may be zero') });
  });
});

test('a chart says in which marks its numbers are', () => {
  for (const locale of locales) expect(chartOf('debt', seenAs('stability-ai', locale)).locale).toBe(locale);
});
