import fc from 'fast-check';
import { expect, test } from 'vitest';
import { between, exactly, lessThan } from '@/lib/figures/make';
import { printedIn, readTyped, retyped, scaleName, textIn, typedIn } from './grid-scale';

const of = { metric: 'revenue', unit: 'GBP', locale: 'en-GB' } as const;
const value = (figure: ReturnType<typeof exactly>) => ({ kind: 'figure', figure }) as const;
const low = (text: string) => {
  const read = readTyped(text, of);
  return read.ok && read.value.kind === 'figure' ? read.value.figure.low : null;
};

test('£000, €m and $bn stand in the head', () => {
  expect(scaleName('thousands', 'GBP', 'en-GB')).toBe('£000');
  expect(scaleName('millions', 'EUR', 'en-GB')).toBe('€m');
  expect(scaleName('billions', 'USD', 'en-US')).toBe('$bn');
});

test.each([
  ['3,991', '3,991 (in thousands)', '3991000'],
  ['£3,991.5', '£3,991.5 (in thousands)', '3991500'],
  ['£5M', '£5M', '5000000'],
  ['0', '0', '0'],
])('%s typed under £000 is kept as %s: %s', (typed, kept, amount) => {
  expect(typedIn(typed, 'thousands', of)).toBe(kept);
  expect(low(kept)).toBe(amount);
});

test('what cannot be read, and what is no money, keeps its words', () => {
  expect(typedIn('lots', 'thousands', of)).toBe('lots');
  expect(typedIn('not disclosed', 'thousands', of)).toBe('not disclosed');
  expect(typedIn('84', 'thousands', { ...of, metric: 'headcount', unit: 'people' })).toBe('84');
});

test('£3,991,000 is shown as 3,991 under £000, with its bounds', () => {
  expect(printedIn(value(exactly('3991000')), 'thousands', of)).toBe('3,991');
  expect(printedIn(value(lessThan('5000000', '0')), 'thousands', of)).toBe('<5,000');
  expect(printedIn(value(exactly('3991000')), null, of)).toBe('£3.991M');
});

test('another scale chosen afterwards changes nothing that was typed before', () => {
  const kept = typedIn('3,991', 'thousands', of);
  expect(retyped(kept, 'thousands')).toBe('3,991');
  expect(retyped(kept, 'millions')).toBe(kept);
  expect(low(typedIn(kept, 'millions', of))).toBe('3991000');
});

test('what is shown under any scale reads back as the same value', () => {
  const amounts = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.bigInt({ min: 0n, max: 10n ** 15n }));
  fc.assert(
    fc.property(amounts, fc.constantFrom('thousands', 'millions', 'billions', null), ([one, more], scale) => {
      const reported = value(more === 0n ? exactly(String(one)) : between(String(one), String(one + more)));
      const read = readTyped(typedIn(textIn(reported, scale, of), scale, of), of);
      expect(read).toEqual({ ok: true, value: reported });
    }),
  );
});
