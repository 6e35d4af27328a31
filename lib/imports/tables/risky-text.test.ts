import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guarded, unguarded } from './risky-text';

// From PayloadsAllTheThings, "CSV Injection" (MIT), and with prefixes that hide the formula.
const risky = [
  '=1+1',
  "=cmd|' /C calc'!A0",
  '@SUM(1+1)*cmd',
  '+1+1',
  '-1+1',
  '=HYPERLINK("http://127.0.0.1:9/?x="&A1,"click")',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  ' =1+1',
  '\u00a0=1+1',
  '\u3000=1+1',
  '\ufeff=1+1',
  '\u200b=1+1',
  '\u0000=1+1',
  '＝1+1',
  '＋1+1',
  '－1+1',
  '＠SUM(1)',
  '%0A=1+1',
  '|calc',
  '"=1+1',
  '""=10+2',
  "';=1+1",
  'a;=1+1',
  'a,=1+1',
  '=1+1","=2+2',
];

test.each(risky)('%j is led by an apostrophe', (text) => {
  expect(guarded(text)).toBe(`'${text}`);
});

test.each([
  '-10',
  '-10.5',
  '-1,234.50',
  '(1,234)',
  '+44 20 7946 0958',
  'a=b',
  'Acme -Corp',
  '5-3',
  'R&D',
  '--',
  '- Total',
  '100%',
  'Profit/(loss)',
])('%j stays as it is', (text) => {
  expect(guarded(text)).toBe(text);
});

test('any text comes back as it was', () => {
  const text = fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', 'a', '1', ' ', ',', ';', '"', '\t') });
  fc.assert(
    fc.property(text, (text) => {
      expect(unguarded(guarded(text))).toBe(text);
    }),
  );
});
