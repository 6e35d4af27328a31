import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fileInMemory } from '@/lib/imports/import-file';
import { readAll } from '@/tests/support/read-tables';
import { templateFields } from './fields';
import { limits } from './limits';
import { readSpan } from './read-span';
import { readValue } from './read-value';
import { templateGuide } from './template-guide';

const page = readFileSync('docs/importing.md', 'utf8');

/** The rows of the page's table under a head, without the head. */
function tableUnder(head: RegExp): string[][] {
  const lines = page.split('\n');
  const at = lines.findIndex((line) => head.test(line));
  const end = lines.findIndex((line, index) => index > at && !line.startsWith('|'));
  return lines.slice(at + 2, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', '')),
  );
}

describe('docs/importing.md is true', () => {
  const examples = [...page.matchAll(/```csv\n(.*?)```/gs)].map(([, text]) => text ?? '');

  test.each(examples)('example %#', async (text) => {
    const { facts, rejected, totals } = await readAll(fileInMemory('example.csv', Buffer.from(text)));
    expect(rejected).toEqual([]);
    expect(facts.length).toBe(totals.read);
    expect(facts.length).toBeGreaterThan(2);
  });

  test.each(tableUnder(/^\| written +\| low/))('%s is %s to %s', (text, low, high, about) => {
    const value = readValue({ kind: 'text', text }, 0, { unit: 'USD', floor: '0', numbers: 'en', moneyIn: 'units' });
    if (value.kind === 'missing') {
      expect([low, high]).toEqual([value.reason, value.reason]);
      return;
    }
    const { figure } = value;
    expect([
      figure.low === null ? 'none' : (figure.lowOpen ? 'over ' : '') + figure.low,
      figure.high === null ? 'none' : (figure.highOpen ? 'under ' : '') + figure.high,
      figure.approximate ? 'yes' : '',
    ]).toEqual([low, high, about]);
  });

  test.each(tableUnder(/^\| written +\| from/))('%s is %s to %s, known to the %s', (text, start, end, precision) => {
    const read = readSpan(text, { dates: null, years: null, fiscalYearEnd: '12-31' });
    expect(read).toEqual({ ok: true, span: { start, end, precision } });
  });

  test('names every column of the template', () => {
    const told = tableUnder(/^\| column/);
    expect(told).toEqual(
      templateFields.map((field) => [field, templateGuide[field].holds, templateGuide[field].example]),
    );
  });

  test('tells every bound', () => {
    const mb = 1_048_576;
    const { textBytes, workbookBytes, unpackedBytes, parts, rows, columns } = limits;
    const { cellCharacters, mergedCells, sources, factKeys } = limits;
    const counts = [parts, rows, columns, cellCharacters, mergedCells, sources, factKeys];
    expect(tableUnder(/^\| of /).map(([, most]) => most)).toEqual([
      ...[textBytes, workbookBytes, unpackedBytes].map((bytes) => `${(bytes / mb).toLocaleString('en-US')} MB`),
      ...counts.map((count) => count.toLocaleString('en-US')),
    ]);
  });
});
