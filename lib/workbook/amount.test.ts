import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountCell, amountFormat, roundedBound, textNote } from './amount';

test.each([
  ['-30000000', -30_000_000],
  ['0', 0],
  ['0.1', 0.1],
  ['999999999999999', 999_999_999_999_999],
  ['12.5000', 12.5],
])('%s is the number %s', (amount, number) => {
  expect(amountCell(amount)).toBe(number);
  expect(textNote(amount)).toBeNull();
});

test.each(['9007199254740993', '0.1234567890123456', '12345678901234.56'])(
  '%s has more digits than a spreadsheet keeps: it stays text, with a note',
  (amount) => {
    expect(amountCell(amount)).toBe(amount);
    expect(textNote(null, amount)).toMatch(/stands as text/);
  },
);

test('no amount ever changes its value on its way into a cell', () => {
  const amount = fc
    .tuple(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), fc.integer({ min: 0, max: 8 }))
    .map(([digits, decimals]) => {
      const text = String(digits < 0n ? -digits : digits).padStart(decimals + 1, '0');
      const point = text.length - decimals;
      return `${digits < 0n ? '-' : ''}${text.slice(0, point)}${decimals > 0 ? `.${text.slice(point)}` : ''}`;
    });
  const plain = (text: string) =>
    text
      .replace(/(\.\d*?)0+$/, '$1')
      .replace(/\.$/, '')
      .replace(/^-0$/, '0');
  fc.assert(
    fc.property(amount, (text) => {
      const cell = amountCell(text);
      const shown =
        typeof cell === 'number' ? cell.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 }) : cell;
      expect(plain(shown ?? '')).toBe(plain(text));
    }),
  );
});

test('a third is rounded outward to 15 digits: a low bound down, a high bound up', () => {
  const third = '0.3333333333333333333333333333';
  expect([roundedBound(third, 'low'), roundedBound(third, 'high')]).toEqual(['0.333333333333333', '0.333333333333334']);
  expect([roundedBound(`-${third}`, 'low'), roundedBound(`-${third}`, 'high')]).toEqual([
    '-0.333333333333334',
    '-0.333333333333333',
  ]);
  expect(roundedBound('30000000', 'low')).toBe('30000000');
});

test('thousands stand apart and all decimals show', () => {
  expect([5_000_000, -0.65, 12.125].map(amountFormat)).toEqual(['#,##0', '#,##0.00', '#,##0.000']);
});
