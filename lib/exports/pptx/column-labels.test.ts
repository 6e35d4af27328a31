import { describe, expect, test } from 'vitest';
import { palettes } from '@/components/charts/chart-palette';
import { textWidth } from '@/components/charts/layout/text-width';
import { chartNames, prepareCharts } from '@/lib/charts/prepare';
import { viewed, wholeView } from '@/lib/turnaround/view';
import { builtInRecord } from '@/tests/support/built-in-case';
import { columnLabels } from './column-labels';
import { columnsOf, placeOfRestructuring } from './columns';

const specs = (['stability-ai', 'uber'] as const).flatMap((slug) =>
  prepareCharts(viewed(builtInRecord(slug), wholeView), chartNames).flatMap((spec) =>
    spec.shape === 'time' ? spec : [],
  ),
);
const widths = [300, 790];

describe.each(specs.map((spec) => [`${spec.company.name}, ${spec.name}`, spec] as const))('%s', (_name, spec) => {
  test.each(widths)(
    '%i units wide: labels lie neither on one another, nor on a longer column, nor on the line',
    (width) => {
      const columns = columnsOf(spec);
      const step = width / columns.length;
      const line = spec.restructuring && placeOfRestructuring(columns, spec.restructuring.on) * step;
      const labels = columnLabels(columns, { step, line, lines: 3, palette: palettes.light });
      const placed = labels.flatMap((label, index) => {
        if (!label || label.isUpright) return [];
        const half = Math.max(...label.lines.map(({ text, size }) => textWidth(text, size))) / 2;
        const middle = (index + 0.5) * step;
        return [{ index, side: label.side, from: middle - half, to: middle + half }];
      });
      for (const [at, one] of placed.entries()) {
        const next = placed[at + 1];
        if (next) expect(one.to).toBeLessThanOrEqual(next.from);
        if (line !== null) expect(one.from < line && line < one.to).toBe(false);
        for (const [index, { mark }] of columns.entries()) {
          if (index === one.index || !mark?.figure) continue;
          const own = columns[one.index]?.mark?.possibleTo ?? 0;
          const isLonger = one.side === 'below' ? mark.possibleTo < own : mark.possibleTo > own;
          const covers = one.from < (index + 0.8) * step && (index + 0.2) * step < one.to;
          expect(isLonger && covers).toBe(false);
        }
      }
    },
  );

  test.each(widths)('%i units wide: the highest value and every empty place have their words', (width) => {
    const columns = columnsOf(spec);
    const labels = columnLabels(columns, {
      step: width / columns.length,
      line: null,
      lines: 3,
      palette: palettes.light,
    });
    for (const [index, { mark, gap }] of columns.entries())
      if (!mark?.figure) expect(labels[index]?.lines[0]?.text).toBe(mark?.label ?? gap?.label);
    const texts = labels.flatMap((label) => label?.lines[0]?.text ?? []);
    const far = [...spec.marks].sort((one, other) => Math.abs(other.possibleTo) - Math.abs(one.possibleTo))[0];
    expect(texts).toContain(far?.label);
  });
});
