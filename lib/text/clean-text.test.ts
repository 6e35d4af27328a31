import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText } from './clean-text';

// XML 1.0, production [2] Char.
const xmlText = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

test('whatever text comes in, what comes out can stand in XML', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => xmlText.test(cleanText(text))));
  expect(xmlText.test(cleanText('\ud800 \udc00 \ufffe \u0000 \u0007'))).toBe(true);
});

test('letters, emoji and right-to-left words stay as they are', () => {
  for (const text of ['Société Générale', '株式会社', 'شركة', '👩‍🚀 5 %', 'a\tb\nc'])
    expect(cleanText(text)).toBe(text);
});

test('marks that turn the words after them around are left out', () => {
  expect(cleanText('revenue \u202e5M$\u202c')).toBe('revenue 5M$');
});
