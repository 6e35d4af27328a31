import { expect, test } from 'vitest';
import { placeIn } from './place';
import type { Rejected } from './proposed';
import { groupRejections } from './rejection-groups';

function rejected(row: number, read: string, why: string, expected = 'a metric'): Rejected {
  const place = placeIn('a.csv', { row });
  return {
    kind: 'rejected',
    place,
    read,
    expected,
    sentence: `a.csv, row ${row}: Read “${read}”: ${why}. Expected ${expected}.`,
  };
}

test('36 cells of EBITDA, 2 of Covenant and 3 that are no numbers are three groups, each with its remedy', () => {
  const rows = [
    ...Array.from({ length: 36 }, (_, n) => rejected(n + 2, 'EBITDA', 'no metric has this name')),
    ...[40, 41].map((row) => rejected(row, 'Covenant', 'no metric has this name')),
    ...['x', 'y', 'z'].map((read, n) => rejected(n + 50, read, 'it is not a number', 'a number, such as 5')),
  ];
  expect(groupRejections(rows)).toEqual([
    {
      ...{ label: 'EBITDA', why: 'no metric has this name', cells: 36, first: rows[0]?.place },
      remedy: 'Read the file again and choose what it is, or leave it out.',
      canMap: true,
    },
    {
      ...{ label: null, why: 'it is not a number', cells: 3, first: rows[38]?.place },
      remedy: 'Expected a number, such as 5. Fix the file and import it again, or leave these cells out.',
      canMap: false,
    },
    expect.objectContaining({ label: 'Covenant', cells: 2 }),
  ]);
});

test('every rejection is in one group: 36 + 3 + 2 = 41', () => {
  const rows = ['a', 'a', 'b', '', 'c'].map((read, n) => rejected(n, read, n < 3 ? 'one' : 'another'));
  expect(groupRejections(rows).reduce((sum, { cells }) => sum + cells, 0)).toBe(rows.length);
  expect(groupRejections([])).toEqual([]);
});
