import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spread } from './spread';

test('two places 4 apart that must be 10 apart move 3 each', () => {
  expect(spread([50, 54], 10, 0, 100)).toEqual([47, 57]);
});

test('places that are far enough apart stay where they are', () => {
  expect(spread([10, 30, 60], 10, 0, 100)).toEqual([10, 30, 60]);
});

test('places keep their order and their distance, and stay inside, where there is room', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 600 }), { minLength: 1, maxLength: 20 }), (some) => {
      const places = [...some].sort((one, other) => one - other);
      const moved = spread(places, 20, 0, 600);
      expect(Math.min(...moved)).toBeGreaterThanOrEqual(-1e-9);
      expect(Math.max(...moved)).toBeLessThanOrEqual(600 + 1e-9);
      for (let index = 1; index < moved.length; index++) {
        expect((moved[index] ?? 0) - (moved[index - 1] ?? 0)).toBeGreaterThanOrEqual(20 - 1e-9);
      }
    }),
  );
});

test('with too little room the distance shrinks evenly', () => {
  expect(spread([0, 0, 0], 100, 0, 100)).toEqual([0, 50, 100]);
});
