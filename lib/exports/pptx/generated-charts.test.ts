import fc from 'fast-check';
import { expect, test } from 'vitest';
import { palettes } from '@/components/charts/chart-palette';
import { stepFrom } from '@/lib/charts/bridge-places';
import { prepareChart } from '@/lib/charts/prepare';
import type { RowChartSpec, RowMark, TimeChartSpec } from '@/lib/charts/spec';
import { scenarios } from '@/lib/turnaround/case';
import { quarter, restructuredOn } from '@/tests/support/compared';
import { fact } from '@/tests/support/facts';
import { figures } from '@/tests/support/figures';
import { row, rowSpec } from '@/tests/support/specs';
import { nativeRows } from './native-rows';
import { nativeTime } from './native-time';

const size = { width: 790, height: 250 };

/** Equal but for the last digits of a binary fraction. */
const near = (one: number, other: number) =>
  expect(Math.abs(one - other)).toBeLessThanOrEqual(1e-9 * (1 + Math.abs(other)));

const quarters = fc.uniqueArray(fc.nat({ max: 35 }), { minLength: 1, maxLength: 36 });
const timeSpecs: fc.Arbitrary<TimeChartSpec> = fc
  .tuple(
    quarters,
    fc.array(fc.tuple(fc.option(figures, { freq: 5 }), fc.constantFrom(...scenarios)), {
      minLength: 36,
      maxLength: 36,
    }),
  )
  .map(([at, values]) => {
    const facts = at.map((number, index) => {
      const period = quarter(2016 + Math.floor(number / 4), ((number % 4) + 1) as 1 | 2 | 3 | 4);
      const [figure, scenario] = values[index] ?? [null, 'actual'];
      const value = figure
        ? ({ kind: 'figure', figure } as const)
        : ({ kind: 'missing', reason: 'not disclosed' } as const);
      return fact({ id: `fact-${number}`, metric: 'net-income', period, value, scenario, knownAt: period.end });
    });
    const prepared = prepareChart('net-income', restructuredOn('2020-05-06', 'made-up', facts));
    if (!prepared.ok || prepared.spec.shape !== 'time') throw new Error('There is no chart.');
    return prepared.spec;
  });

test('whatever quarters come: each mark stands once, in order of time, as long as it is; what is missing has no number', () => {
  fc.assert(
    fc.property(timeSpecs, (spec) => {
      const { series, facts, labels, categories, axis } = nativeTime(spec, palettes.light, size, 44);
      const [certain, possible] = series;
      expect(categories).toHaveLength(spec.marks.length + spec.gaps.length);
      const ids = facts.rows.map((cells) => cells.at(-1));
      const ends = spec.marks.map(({ factIds, period }) => [period.end, ids.indexOf(factIds.join(' '))] as const);
      expect(new Set(ends.map(([, at]) => at)).size).toBe(spec.marks.length);
      for (const mark of spec.marks) {
        const at = ids.indexOf(mark.factIds.join(' '));
        const [sure, more] = [certain?.values[at] ?? null, possible?.values[at] ?? null];
        expect(facts.rows[at]?.[0]).toBe(mark.label);
        if (!mark.figure) {
          expect([sure, more]).toEqual([null, null]);
          expect(labels[at]?.lines[0]?.text).toBe(mark.label);
          continue;
        }
        near(sure ?? Number.NaN, mark.certainTo);
        near((sure ?? 0) + (more ?? 0), mark.possibleTo);
        expect(mark.possibleTo).toBeGreaterThanOrEqual(axis.min);
        expect(mark.possibleTo).toBeLessThanOrEqual(axis.max);
      }
      const byPlace = [...ends].sort(([, one], [, other]) => one - other).map(([end]) => end);
      expect(byPlace).toEqual([...byPlace].sort());
    }),
    { numRuns: 60 },
  );
});

const bridges: fc.Arbitrary<RowChartSpec> = fc
  .array(fc.tuple(fc.option(figures, { freq: 6 }), fc.boolean()), { minLength: 1, maxLength: 12 })
  .map((steps) => {
    let at = 0;
    const marks = steps.map(([figure, isTotal], index): RowMark => {
      const begins = isTotal ? 0 : at;
      const place = stepFrom(begins, figure, 50);
      at = place.reaches;
      const missing = figure ? null : ('not disclosed' as const);
      return row({
        name: `Step ${index}`,
        label: `${index}`,
        kind: isTotal ? 'total' : 'movement',
        figure,
        missing,
        ...place,
      });
    });
    return rowSpec('Made up', marks);
  });

test('whatever steps come, on either side of zero: the stacks of a row end where its bar ends', () => {
  fc.assert(
    fc.property(bridges, (spec) => {
      const { series } = nativeRows(spec, palettes.light, size);
      for (const [index, { certain, possible, begins, figure }] of spec.marks.entries()) {
        const sum = (side: string, names: RegExp) =>
          series
            .filter(({ name }) => name.endsWith(side) && names.test(name))
            .reduce((all, { values }) => all + (values[index] ?? 0), 0);
        const ends = figure ? [certain, possible].flatMap((span) => (span ? [span.from, span.to] : [])) : [begins];
        const [low, high] = [Math.min(...ends), Math.max(...ends)];
        near(sum('above zero', /./), Math.max(0, high));
        near(sum('below zero', /./), Math.min(0, low));
        near(sum('above zero', /^Begins/), Math.max(0, low));
        near(sum('below zero', /^Begins/), Math.min(0, high));
      }
    }),
  );
});
