import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RowChartSpec, RowMark } from '@/lib/charts/spec';
import {
  crossingBridge,
  debtBridge,
  fundingRounds,
  headcountBridge,
  manyRows,
  modelSizes,
} from '@/tests/support/row-specs';
import { row as madeRow, rowSpec } from '@/tests/support/specs';
import { type Box, overlap } from './box';
import { layoutRows, type RowLayout } from './layout-rows';
import { pageSizes } from './page-size';
import { rowFrame } from './row-frame';
import { wordBox } from './row-words';

type Size = { readonly width: number; readonly height: number };

const sizes: readonly Size[] = [
  { width: 580, height: 300 },
  { width: 350, height: 320 },
  { width: 805, height: 216 },
  { width: 464, height: 400 },
  { width: 576, height: 150 },
];

/** The layout on the scale that the chart makes of the same margins. */
function layoutAt(spec: RowChartSpec, size: Size): RowLayout {
  const frame = rowFrame(spec, size);
  const { left, right } = frame.margins;
  const { min, max } = spec.value;
  const x = (value: number) => left + ((value - min) / (max - min)) * (size.width - left - right);
  return layoutRows(spec, x, frame);
}

function overlaps(boxes: readonly Box[]): number {
  return boxes.flatMap((one, index) => boxes.slice(index + 1).filter((other) => overlap(one, other))).length;
}

function expectInside({ x, y, width, height }: Box, size: Size) {
  expect(x).toBeGreaterThanOrEqual(-0.01);
  expect(y).toBeGreaterThanOrEqual(-0.01);
  expect(x + width).toBeLessThanOrEqual(size.width + 0.01);
  expect(y + height).toBeLessThanOrEqual(size.height + 0.01);
}

function expectSound(spec: RowChartSpec, size: Size) {
  const { rows } = layoutAt(spec, size);
  const words = rows.flatMap((row) =>
    row.words.map((word) => ({ ...wordBox(word), x: word.x, width: wordBox(word).width - 6, height: word.size })),
  );
  const labels = rows.map(({ label }) => label.box);
  const bodies = rows.map(({ body }) => body);
  expect(overlaps([...words, ...labels])).toBe(0);
  expect(overlaps(bodies)).toBe(0);
  for (const box of [...words, ...labels]) expect(bodies.filter((body) => overlap(box, body))).toEqual([]);
  for (const box of [...words, ...labels, ...bodies]) expectInside(box, size);
}

const named = [debtBridge(), headcountBridge(), crossingBridge(), fundingRounds(), modelSizes()];

describe.each(named.map((spec) => [spec.name, spec] as const))('%s', (_name, spec) => {
  test.each([...sizes, pageSizes(spec).wide, pageSizes(spec).narrow].map((size) => [size.width, size.height] as const))(
    'at %i by %i nothing lies on another or outside',
    (width, height) => expectSound(spec, { width, height }),
  );

  test('on a page no label and no name is cut', () => {
    for (const size of Object.values(pageSizes(spec))) {
      for (const { mark, label, words } of layoutAt(spec, size).rows) {
        expect(label.text).toBe(mark.label);
        if (mark.conflict) expect(words.map(({ text }) => text)).toContain('sources differ');
      }
    }
  });
});

test('a connector goes from where a row reaches to where the next begins', () => {
  const { rows } = layoutAt(crossingBridge(), { width: 580, height: 400 });
  rows.slice(0, -1).forEach((row, index) => {
    const below = rows[index + 1];
    const [line] = row.connectors;
    expect(line?.from).toBeCloseTo(row.strip.start + row.strip.thickness, 6);
    expect(line?.to).toBeCloseTo(below?.strip.start ?? 0, 6);
    if (below?.mark.kind === 'movement' || below?.mark.kind === 'residual')
      expect(line?.x).toBeCloseTo(below.begins, 6);
    if (row.certain && !row.possible) expect(line?.x).toBeCloseTo(row.certain.to, 6);
  });
  expect(rows.at(-1)?.connectors).toEqual([]);
});

test('values that stand for themselves have no connectors', () => {
  const { rows } = layoutAt(modelSizes(), { width: 580, height: 300 });
  expect(rows.flatMap(({ connectors }) => connectors)).toEqual([]);
});

test('a loss hangs to the left of zero with its value at its end, a gain goes to the right', () => {
  const { rows, zeros } = layoutAt(crossingBridge(), { width: 580, height: 400 });
  const zero = zeros[0]?.x ?? 0;
  const [loss, gain] = [rows[0], rows.at(-1)];
  expect(loss?.certain?.to).toBeLessThan(zero);
  expect(loss?.label.anchor).toBe('end');
  expect(gain?.certain?.to).toBeGreaterThan(zero);
  expect(gain?.label.anchor).toBe('start');
});

test('bars are as long as their values', () => {
  const { rows } = layoutAt(modelSizes(), { width: 580, height: 300 });
  const length = (index: number) => (rows[index]?.certain?.to ?? 0) - (rows[index]?.certain?.from ?? 0);
  expect(length(4) / length(0)).toBeCloseTo(12 / 1.6, 6);
});

test('twenty-four rows in a low drawing stand in columns, each on the same scale', () => {
  const { rows, zeros } = layoutAt(manyRows(), { width: 805, height: 216 });
  expect(zeros).toHaveLength(2);
  const length = (index: number) => (rows[index]?.certain?.to ?? 0) - (rows[index]?.certain?.from ?? 0);
  expect(length(23) / length(10)).toBeCloseTo(2.3, 6);
  for (const { box } of rows) expect(box.height).toBeGreaterThanOrEqual(17);
});

const text = fc.oneof(
  fc.constantFrom('Seed', 'Laid off', 'Not explained', '−$100M+', '~$0+'),
  fc.string({ maxLength: 60, unit: fc.constantFrom('W', 'i', ' ', '$', '9', 'é') }).map((words) => `x${words}`),
);
const amount = fc.integer({ min: -1_000, max: 1_000 });

const randomRow = fc.record({
  name: text,
  label: text,
  detail: fc.option(text),
  kind: fc.constantFrom('value', 'total', 'subtotal', 'movement', 'residual'),
  side: fc.constantFrom('before', 'after', 'change'),
  scenario: fc.constantFrom('actual', 'claim', 'forecast', 'plan'),
  by: amount,
  possible: amount,
  end: fc.constantFrom('none', 'bracket', 'arrow'),
  isMissing: fc.boolean(),
  conflict: fc.boolean(),
} as const);

function marksOf(drawn: readonly (typeof randomRow extends fc.Arbitrary<infer T> ? T : never)[]): RowMark[] {
  let at = 0;
  return drawn.map(({ by, possible, end, isMissing, ...rest }, index) => {
    const begins = rest.kind === 'movement' || rest.kind === 'residual' ? at : 0;
    const certain = isMissing || by === 0 ? null : { from: begins, to: begins + by };
    const open =
      isMissing || end === 'none'
        ? null
        : { from: begins + by, to: begins + by + Math.sign(by || 1) * Math.abs(possible) };
    at = isMissing ? begins : begins + by;
    return madeRow({
      ...rest,
      id: String(index),
      begins,
      reaches: at,
      certain,
      possible: open,
      end: open ? end : 'none',
      ...(isMissing ? { figure: null, missing: 'not disclosed' as const } : {}),
    });
  });
}

test('whatever the rows, no words or labels lie on another, on a bar or outside', () => {
  fc.assert(
    fc.property(fc.array(randomRow, { minLength: 1, maxLength: 24 }), fc.constantFrom(...sizes), (drawn, size) => {
      expectSound(rowSpec('random', marksOf(drawn)), size);
    }),
    { numRuns: 200 },
  );
});
