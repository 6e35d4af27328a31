import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FileRefused } from '@/lib/imports/file-refused';
import { fileInMemory } from '@/lib/imports/import-file';
import { readWith } from '@/tests/support/read-tables';
import { CellRefused } from './cell-refused';
import { withoutMark } from './footnote-marks';
import { readValue, type ValueOptions } from './read-value';

/** How one file writes its numbers. */
type Style = {
  readonly group: string;
  readonly point: string;
  readonly indian?: boolean;
  readonly negative: (text: string) => string;
  readonly around: (text: string) => string;
};

/** An amount in hundredths, as the decimal that it is. */
function decimalOf(cents: number): string {
  const [whole, part] = [Math.trunc(Math.abs(cents) / 100), Math.abs(cents) % 100];
  const text = part === 0 ? String(whole) : `${whole}.${String(part).padStart(2, '0')}`.replace(/0$/, '');
  return cents < 0 ? `-${text}` : text;
}

/** The same as a person writes it in a style. */
function writtenAs(cents: number, { group, point, indian, negative, around }: Style): string {
  const whole = String(Math.trunc(Math.abs(cents) / 100));
  const grouped = indian ? whole.replace(/\B(?=(?:\d{2})*\d{3}$)/g, group) : whole.replace(/\B(?=(?:\d{3})+$)/g, group);
  const part = Math.abs(cents) % 100;
  const text = around(part === 0 ? grouped : `${grouped}${point}${String(part).padStart(2, '0')}`);
  return cents < 0 ? negative(text) : text;
}

const marks = fc.constantFrom(
  { group: ',', point: '.' },
  { group: '.', point: ',' },
  { group: ' ', point: '.' },
  { group: '\u00a0', point: ',' },
  { group: '\u202f', point: ',' },
  { group: '\u2009', point: '.' },
  { group: "'", point: '.' },
  { group: '’', point: '.' },
  { group: ',', point: '.', indian: true },
  { group: '', point: '.' },
  { group: '', point: ',' },
);
const negatives = fc.constantFrom(
  (text: string) => `-${text}`,
  (text: string) => `−${text}`,
  (text: string) => `–${text}`,
  (text: string) => `(${text})`,
  (text: string) => `${text}-`,
);
const around = fc.constantFrom(
  (text: string) => text,
  (text: string) => `€${text}`,
  (text: string) => `€ ${text}`,
  (text: string) => `EUR ${text}`,
);
const style: fc.Arbitrary<Style> = fc
  .tuple(marks, negatives, around)
  .map(([mark, negative, around]) => ({ ...mark, negative, around }));
const amount = fc.oneof(
  fc.integer({ min: -1e11, max: 1e11 }),
  fc.integer({ min: -1e6, max: 1e6 }),
  fc.integer({ min: -1e6, max: 1e6 }).map((whole) => whole * 100),
);

const columns = [
  { header: 'metric', is: 'metric' as const },
  { header: 'period', is: 'period' as const },
  { header: 'value', is: 'value' as const },
];
const defaults = {
  unit: 'EUR',
  source_title: 'Accounts',
  source_publisher: 'The company',
  source_tier: 'primary',
  source_date: '2025-01-31',
};

test('a file of amounts in one style is read to exactly those amounts, or asked about', async () => {
  let read = 0;
  await fc.assert(
    fc.asyncProperty(style, fc.array(amount, { minLength: 1, maxLength: 30 }), async (style, amounts) => {
      const rows = amounts.map((cents, at) => `Net income;${1960 + at};"${writtenAs(cents, style)}"`);
      const file = fileInMemory('a.csv', Buffer.from(['metric;period;value', ...rows].join('\n')));
      try {
        const { facts, rejected } = await readWith(file, {
          shape: 'long',
          delimiter: ';',
          moneyIn: 'units',
          columns,
          defaults,
        });
        const expected = new Map(amounts.map((cents, at) => [`${1960 + at}-01-01`, decimalOf(cents)]));
        for (const { value, period } of facts) {
          expect(value.kind === 'figure' && [value.figure.low, value.figure.high]).toEqual([
            expected.get(period.start),
            expected.get(period.start),
          ]);
        }
        expect(facts.length + rejected.length).toBe(amounts.length);
        read += facts.length;
      } catch (error) {
        // Every number could be either: 1,234.
        if (!(error instanceof FileRefused)) throw error;
        expect(error.sentence).toMatch(/can be read in two ways/);
      }
    }),
    { numRuns: 400 },
  );
  expect(read).toBeGreaterThan(1_000);
});

/** What one cell is read as; null where it is refused. */
function one(text: string, options: Partial<ValueOptions> = {}): string | null {
  try {
    const { cell } = withoutMark({ kind: 'text', text });
    const value = readValue(cell, 0, { unit: 'EUR', floor: null, numbers: 'en', moneyIn: 'units', ...options });
    return value.kind === 'figure' && value.figure.low === value.figure.high ? value.figure.low : null;
  } catch (error) {
    if (!(error instanceof CellRefused)) throw error;
    return null;
  }
}

const scaled = fc.constantFrom(
  ...(['k', 'K', ' k', ' Tsd.', ' thousand'] as const).map((word) => [word, 3] as const),
  ...(['m', 'M', 'mm', 'MM', ' mn', ' Mio.', ' million', ' millions'] as const).map((word) => [word, 6] as const),
  ...(['bn', 'B', ' Mrd.', ' Md', ' billion'] as const).map((word) => [word, 9] as const),
);
const frames = fc.constantFrom(
  (number: string, word: string) => `${number}${word}`,
  (number: string, word: string) => `€${number}${word}`,
  (number: string, word: string) => `€ ${number}${word}`,
  (number: string, word: string) => `EUR ${number}${word}`,
  (number: string, word: string) => `EUR${number}${word}`,
  (number: string, word: string) => `${number}${word} EUR`,
  (number: string, word: string) => `${number}${word} €`,
  (number: string, word: string) => `${number}${word.trim()}€`,
);
const note = fc.constantFrom('', '*', '†', ' (a)', ' [1]');

test('an amount with its scale and currency, wherever they stand, is that amount or refused', () => {
  let read = 0;
  let runs = 0;
  fc.assert(
    fc.property(fc.integer({ min: -1e6, max: 1e6 }), scaled, frames, note, (cents, [word, power], frame, note) => {
      const text = `${cents < 0 ? '-' : ''}${frame(decimalOf(Math.abs(cents)), word)}${note}`;
      const amount = one(text);
      runs += 1;
      if (amount === null) return;
      read += 1;
      expect(BigInt(amount), text).toBe((BigInt(cents) * 10n ** BigInt(power)) / 100n);
    }),
    { numRuns: 3_000 },
  );
  expect(read / runs).toBeGreaterThan(0.95);
});

test('scale and currency in one word, before or behind', () => {
  const words = fc.constantFrom(
    ['T€', 3],
    ['k€', 3],
    ['TEUR', 3],
    ['kEUR', 3],
    ['EURk', 3],
    ['m€', 6],
    ['M€', 6],
    ['MEUR', 6],
    ['EURm', 6],
    ['Mio€', 6],
    ['Md€', 9],
    ['EURbn', 9],
    ['Mrd€', 9],
  ) as fc.Arbitrary<[string, number]>;
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e6 }), words, fc.boolean(), (whole, [word, power], before) => {
      const text = before ? `${word} ${whole}` : `${whole} ${word}`;
      expect(one(text), text).toBe(String(BigInt(whole) * 10n ** BigInt(power)));
      expect(one(text, { unit: 'USD' })).toBeNull();
      expect(one(text, { moneyIn: 'thousands' })).toBeNull();
    }),
    { numRuns: 1_000 },
  );
});

test('a number in scientific notation is that number; cut to six digits, about that', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 99_999 }),
      fc.integer({ min: 0, max: 14 }),
      fc.constantFrom('E+', 'e', 'E+0'),
      (digits, power, letter) => {
        const text = `${String(digits)[0]}${String(digits).length > 1 ? '.' : ''}${String(digits).slice(1)}${letter}${power}`;
        const expected = Number(`${digits}e${power - String(digits).length + 1}`);
        const amount = one(text);
        expect(Number(amount), text).toBe(expected);
      },
    ),
    { numRuns: 1_000 },
  );
});
