import { expect, test } from 'vitest';
import { quarterWords, sizeWords, timeLeft } from './progress-words';

test.each([
  [1, '1 byte'],
  [999, '999 bytes'],
  [12_300, '12 KB'],
  [999_999, '1 MB'],
  [340_000_000, '340 MB'],
  [1_073_741_824, '1.1 GB'],
  [5_368_709_120, '5.4 GB'],
])('%d bytes are %s', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words);
});

test('a quarter in 30 s leaves 90 s, which is about 2 minutes', () => {
  expect(timeLeft(0.25, 30_000)).toBe('about 2 minutes left');
  expect(timeLeft(0.5, 20_000)).toBe('about 20 seconds left');
  expect(timeLeft(0.98, 20_000)).toBe('a few seconds left');
});

test('nothing is foretold too early, nor when it is over', () => {
  expect(timeLeft(0.01, 60_000)).toBeNull();
  expect(timeLeft(0.5, 1_000)).toBeNull();
  expect(timeLeft(1, 60_000)).toBeNull();
});

test('a screen reader hears each quarter once', () => {
  expect([0, 0.1, 0.26, 0.99, 1].map(quarterWords)).toEqual(['0 %', '0 %', '25 %', '75 %', '100 %']);
});
