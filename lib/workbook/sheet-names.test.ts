import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sheetNames } from './sheet-names';

test('whatever charts are called, every sheet has a name that a workbook may have, and no two the same', () => {
  const name = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom('Facts', 'facts', "'", '[]:*?/\\', 'History', 'x'.repeat(40), '🚀'.repeat(20), ''),
  );
  fc.assert(
    fc.property(fc.array(name, { maxLength: 30 }), (wanted) => {
      const names = sheetNames(wanted);
      expect(names).toHaveLength(wanted.length);
      expect(new Set(names.map((each) => each.toLowerCase())).size).toBe(names.length);
      for (const each of names) {
        expect(each).toMatch(/^[^[\]:*?/\\]{1,31}$/);
        expect(each).not.toMatch(/^'|'$|^history$/i);
        expect(each).not.toMatch(/\p{Surrogate}/u);
      }
    }),
  );
});

test('a name that fits stays as it is, and the second of a name is numbered', () => {
  expect(sheetNames(['Facts', 'Debt', 'debt', 'R/E: [x]'])).toEqual(['Facts', 'Debt', 'debt 2', 'R E x']);
});
