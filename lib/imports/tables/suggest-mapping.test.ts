import { describe, expect, test } from 'vitest';
import { readMapping } from './mapping';
import { suggestMapping } from './suggest-mapping';

const company = { currency: 'EUR', fiscalYearEnd: '12-31' };
const suggest = (...heads: string[]) =>
  suggestMapping({ row: 4, cells: heads.map((text) => ({ kind: 'text', text })), fault: null }, company);

describe('a first mapping from the heads', () => {
  test('knows a field by its other names, in English and German', () => {
    const { mapping, unknown } = suggest('Line Item', 'As of', 'Amount', 'Währung', 'Filing date', 'EBITDA margin');
    expect(mapping.columns.map(({ is }) => is)).toEqual(['metric', 'period_end', 'value', 'unit', 'known_on']);
    expect(unknown).toEqual(['EBITDA margin']);
    expect(mapping).toMatchObject({ shape: 'long', headerRow: 4, defaults: { scenario: 'actual' } });
    // Scale and currency are asked, never preset.
    expect(mapping.moneyIn).toBeNull();
    expect(mapping.defaults.unit).toBeUndefined();
  });

  test('takes heads that are periods for a wide table', () => {
    const { mapping } = suggest('Metric', 'Q1 2024', '2024', 'FY2023', '31 Dec 2024');
    expect(mapping.shape).toBe('wide');
    expect(mapping.columns.slice(1).map(({ is }) => is)).toEqual(['values', 'values', 'values', 'values']);
  });

  test('never maps two columns to one field', () => {
    expect(suggest('Value', 'Amount').unknown).toEqual(['Amount']);
  });
});

describe('a mapping that someone sends', () => {
  test('is told each of its faults with its place', () => {
    const read = readMapping({
      shape: 'long',
      columns: [{ header: 'a', is: 'price' }],
      headerRow: 0,
      __proto__: null,
      more: 1,
    });
    if (read.ok) throw new Error('It was read.');
    expect(read.problems.map((problem) => problem.split(': ')[0])).toEqual(['headerRow', 'columns[0].is', 'mapping']);
  });

  test('is filled with what is left to the file', () => {
    const read = readMapping({ shape: 'long', columns: [] });
    expect(read).toMatchObject({ ok: true, mapping: { encoding: null, delimiter: null, numbers: null, dates: null } });
  });
});
