import { describe, expect, test } from 'vitest';
import { type ComparePart, prepareComparison } from '@/lib/charts/prepare-compare';
import type { TimeChartSpec } from '@/lib/charts/spec';
import type { CompanyCase } from '@/lib/turnaround/case';
import { dayNumber } from '@/lib/turnaround/period';
import { builtInCase } from '@/tests/support/built-in-case';
import { quarter, restructuredOn, revenueOf, wholeYear } from '@/tests/support/compared';

const today = '2026-11-23';
const absolute = { metric: 'revenue', as: 'absolute', today } as const;
const index = { ...absolute, as: 'index' } as const;

/** Restructured in May 2020: 40 before, 60 after. */
const early = restructuredOn('2020-05-06', 'early', [
  revenueOf('early q1', quarter(2020, 1), '40'),
  revenueOf('early q3', quarter(2020, 3), '60'),
]);

/** Restructured in June 2024: 4 before, 3 after. */
const late = restructuredOn('2024-06-25', 'late', [
  revenueOf('late q1', quarter(2024, 1), '4'),
  revenueOf('late q3', quarter(2024, 3), '3'),
  revenueOf('late q2 of 2025', quarter(2025, 2), '5'),
]);

function specOf(part: ComparePart | undefined): TimeChartSpec {
  if (!part?.spec) throw new Error(part?.reason ?? 'There is no such part.');
  return part.spec;
}

const specs = (cases: readonly CompanyCase[], request: typeof absolute | typeof index = absolute) =>
  prepareComparison(cases, request).parts.map(specOf);

describe('the common months', () => {
  test('month 0 and both ends are as far apart for every company', () => {
    const places = specs([early, late]).map(({ time, restructuring }) => {
      const zero = dayNumber(restructuring?.on ?? '');
      return [zero - dayNumber(time.from), dayNumber(time.to) - zero];
    });
    expect(places[0]).toEqual(places[1]);
  });

  test('ticks are whole months of each company’s own calendar', () => {
    const [first, second] = specs([early, late]).map(({ time }) => time.ticks);
    expect(first?.map(({ label }) => label)).toEqual(second?.map(({ label }) => label));
    expect(first?.map(({ label }) => label)).toEqual(['−6 months', '−3', '0', '+3', '+6', '+9', '+12']);
    expect(first?.map(({ on }) => on).slice(1, 4)).toEqual(['2020-02-06', '2020-05-06', '2020-08-06']);
    expect(second?.map(({ on }) => on).slice(1, 4)).toEqual(['2024-03-25', '2024-06-25', '2024-09-25']);
  });

  test('a value more than 60 months away stands in the table, not on the drawing', () => {
    const old = restructuredOn('2020-05-06', 'old', [
      revenueOf('old', quarter(2012, 1), '1'),
      revenueOf('q1', quarter(2020, 1), '40'),
    ]);
    const [spec] = specs([old, late]);
    expect(spec?.marks.map(({ id }) => id)).toEqual(['q1']);
    expect(spec?.table.rows).toHaveLength(2);
    expect(spec?.footnotes).toContain('1 value outside these months stands in the table.');
  });

  test('nothing is missing of days that have not come', () => {
    const young = restructuredOn('2026-10-01', 'young', [revenueOf('young', quarter(2026, 3), '1')]);
    const [, spec] = specs([late, young]);
    expect(spec?.gaps.map(({ label }) => label)).toEqual(['None recorded', 'Still to come']);
    expect(spec?.gaps.at(-1)?.from).toBe('2026-11-24');
  });

  test('without a restructuring there is no month 0, and it is said', () => {
    const none = { ...early, restructurings: [] };
    const { parts } = prepareComparison([none, late], absolute);
    expect(parts[0]).toMatchObject({
      spec: null,
      reason: 'No restructuring was announced, so there is no month 0.',
    });
    expect(parts[1]?.spec?.marks).toHaveLength(3);
  });
});

describe('the scale', () => {
  test('is one where the unit is one: 0 to 60', () => {
    const { parts, notes, heading } = prepareComparison([early, late], absolute);
    expect(heading).toBe('Revenue, US dollars');
    expect(parts.map((part) => specOf(part).value)).toEqual([
      { min: 0, max: 60 },
      { min: 0, max: 60 },
    ]);
    expect(notes).toContain('All at one scale.');
  });

  test('is each company’s own in different currencies, and it is said', () => {
    const euros = restructuredOn(
      '2024-06-25',
      'euros',
      [revenueOf('euros', quarter(2024, 1), '4', { unit: 'EUR' })],
      'EUR',
    );
    const { parts, notes } = prepareComparison([early, euros], absolute);
    expect(parts.map((part) => specOf(part).value.max)).toEqual([60, 4]);
    expect(notes.join()).toContain('In different currencies');
  });

  test('says of values too small to see that they are: 5 of 6000', () => {
    const large = restructuredOn('2020-05-06', 'large', [revenueOf('large', quarter(2020, 1), '6000')]);
    const [, small] = specs([large, late]);
    expect(small?.footnotes[0]).toMatch(/too small to see/);
  });

  test('a quarter beside a year is said to be one', () => {
    const yearly = restructuredOn('2020-05-06', 'yearly', [revenueOf('2019', wholeYear(2019), '100')]);
    expect(prepareComparison([yearly, late], absolute).notes.join()).toContain('A wider bar is a longer period');
  });
});

describe('as an index', () => {
  test('60 ÷ 40 × 100 = 150 and 5 ÷ 4 × 100 = 125, at one scale with the base named', () => {
    const [first, second] = specs([early, late], index);
    expect(first?.marks.map(({ label }) => label)).toEqual(['100', '150']);
    expect(second?.marks.map(({ label }) => label)).toEqual(['100', '75', '125']);
    expect(first?.value).toEqual({ min: 0, max: 150 });
    expect(second?.value).toEqual(first?.value);
    expect(first?.footnotes[0]).toBe('Line across: 100 = Q1 2020 ($40), the last before the restructuring.');
    expect(first?.message).toBe('Revenue stood at 150, 4 months after the restructuring (Q3 2020).');
    expect(first?.marks[1]?.spoken).toBe('150 index points, Q3 2020, actual');
  });

  test('currencies do not matter to it', () => {
    const euros = [
      revenueOf('before', quarter(2024, 1), '4', { unit: 'EUR' }),
      revenueOf('after', quarter(2024, 3), '6', { unit: 'EUR' }),
    ];
    const [first, second] = specs([early, restructuredOn('2024-06-25', 'euros', euros, 'EUR')], index);
    expect(second?.marks.map(({ label }) => label)).toEqual(['100', '150']);
    expect(second?.value).toEqual(first?.value);
  });

  test('1 ÷ 3 × 100 is 33.3; 1000 ÷ 3 × 100 is 33333; bounds round outward', () => {
    const thirds = restructuredOn('2020-05-06', 'thirds', [
      revenueOf('base', quarter(2020, 1), '3'),
      revenueOf('one', quarter(2020, 3), '1'),
      revenueOf('thousand', quarter(2020, 4), '1000'),
    ]);
    const [spec] = specs([thirds, late], index);
    expect(spec?.marks.map(({ label }) => label)).toEqual(['100', '33.3', '33,333']);
  });

  test('the built-in case has none for revenue and net income, with the reason; headcount goes to ~22.5', () => {
    const reasons = (metric: 'revenue' | 'net-income') => {
      const part = prepareComparison([builtInCase()], { ...index, metric }).parts[0];
      return part && !part.spec ? part.reason : null;
    };
    expect(reasons('revenue')).toMatch(/\(<\$5M, Q1 2024\) may be zero\.$/);
    expect(reasons('net-income')).toMatch(/\(\$30M\+ loss, Q1 2024\) is negative\.$/);
    const headcount = specOf(prepareComparison([builtInCase()], { ...index, metric: 'headcount' }).parts[0]);
    expect(headcount.marks.map(({ label }) => label)).toEqual(['100', '~22.5']);
  });
});

test('a footnote that every chart has is told once', () => {
  const claims = [early, late].map((known) => ({
    ...known,
    facts: known.facts.map((fact) => ({ ...fact, scenario: 'claim' as const })),
  }));
  const { parts, notes } = prepareComparison(claims, absolute);
  expect(notes).toContain('Claim: a statement of the company without a filing.');
  for (const part of parts) expect(specOf(part).footnotes.join()).not.toContain('Claim:');
});
