import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Figure } from '@/lib/figures/figure';
import { type FormatOptions, formatFigure, speakFigure } from '@/lib/figures/format';
import { parseFigure } from '@/lib/figures/parse';
import { covers, figures } from '@/tests/support/figures';

const units = fc.constantFrom('USD', 'EUR', 'CHF', 'people', 'ratio', 'times', 'months', 'USD/person', 'GPUs');
const ways = fc.record({
  unit: units,
  locale: fc.constantFrom('en-US' as const, 'en-GB' as const, 'de-DE' as const),
  style: fc.constantFrom('compact' as const, 'full' as const),
  digits: fc.constantFrom(undefined, 1, 2, 3, 5),
  signed: fc.boolean(),
  losses: fc.boolean(),
});
const bounded = figures.filter(({ low, high }) => low !== null || high !== null);
const certain = bounded.map((figure) => ({ ...figure, approximate: false }));
const fromZero = certain.filter(({ low }) => low !== null && !low.startsWith('-'));

describe('what is printed is never tighter than the figure', () => {
  test('without a floor', () => {
    const check = (figure: Figure, way: FormatOptions) => {
      expect(covers(readBack(figure, { ...way, floor: null }), figure)).toBe(true);
    };
    fc.assert(fc.property(certain, ways, check), { numRuns: 1500 });
  });

  test('with a floor of 0', () => {
    const check = (figure: Figure, way: FormatOptions) => {
      expect(covers(readBack(figure, { ...way, losses: false, floor: '0' }), figure)).toBe(true);
    };
    fc.assert(fc.property(fromZero, ways, check), { numRuns: 1500 });
  });
});

describe('what is printed in full is read back as it was', () => {
  test('all digits, signs and openness', () => {
    const check = (figure: Figure, way: FormatOptions) => {
      expect(readBack(figure, { ...way, style: 'full', floor: null })).toEqual(figure);
    };
    fc.assert(fc.property(bounded, ways, check), { numRuns: 1500 });
  });

  test('also in short, up to six digits', () => {
    const check = (figure: Figure, way: FormatOptions) => {
      expect(readBack(figure, { ...way, style: 'compact', digits: undefined, floor: null })).toEqual(figure);
    };
    fc.assert(fc.property(certain.filter(isShort), ways, check), { numRuns: 1500 });
  });
});

test('what is said is read back: up to six digits', () => {
  const check = (figure: Figure, unit: string, losses: boolean) => {
    const spoken = speakFigure(figure, { unit, losses, floor: null });
    const parsed = parseFigure(spoken, { unit, floor: null, locale: 'en' });
    expect(parsed).toEqual({ ok: true, value: { kind: 'figure', figure } });
  };
  fc.assert(fc.property(certain.filter(isShort), units, fc.boolean(), check), { numRuns: 1500 });
});

function readBack(figure: Figure, way: FormatOptions): Figure {
  const printed = formatFigure(figure, way);
  const locale = way.locale === 'de-DE' ? 'de' : 'en';
  const parsed = parseFigure(printed, { unit: way.unit, floor: way.floor ?? null, locale });
  if (!parsed.ok) throw new Error(parsed.problem);
  if (parsed.value.kind !== 'figure') throw new Error(`${printed} was read as missing`);
  return parsed.value.figure;
}

function isShort({ low, high }: Figure): boolean {
  return [low, high].every((amount) => amount === null || new Decimal(amount).precision() <= 6);
}
