import { expect, test } from 'vitest';
import { comparison } from '@/lib/api/v1/schemas';
import { bases } from '@/lib/turnaround/basis/basis';
import { viewed, wholeView } from '@/lib/turnaround/view';
import { builtInRecord } from '@/tests/support/built-in-case';
import { caseOf } from '@/tests/support/facts';
import { flows, restructuredOn } from '@/tests/support/flows';
import { comparisonJson } from './comparison-json';

test('on every basis both built-in cases answer as the document says', () => {
  for (const slug of ['stability-ai', 'uber'] as const) {
    for (const basis of [null, ...bases]) {
      const json = JSON.parse(JSON.stringify(comparisonJson(viewed(builtInRecord(slug), { ...wholeView, basis }))));
      expect(comparison.safeParse(json).error?.issues ?? [], `${slug} ${basis}`).toEqual([]);
    }
  }
});

test('twelve months of 10 are a sum of 120 that names its twelve parts', () => {
  const ten = (start: string) =>
    flows(
      'revenue',
      start,
      1,
      Array.from({ length: 12 }, () => '10'),
    );
  const [revenue] = comparisonJson(
    caseOf([...ten('2023-09-01'), ...ten('2024-09-01')], restructuredOn('2024-09-01')),
  ).rows;
  expect(revenue?.before.fact).toMatchObject({ id: 'sum-revenue-2023-09-01-2024-08-31', low: '120', derived: true });
  expect(revenue?.before.parts).toHaveLength(12);
});

test('without a restructuring there is nothing to compare, and it is said so', () => {
  expect(comparisonJson(caseOf([], { restructurings: [] }))).toMatchObject({ basis: null, verdict: null, rows: [] });
});
