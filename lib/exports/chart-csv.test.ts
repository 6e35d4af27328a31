import { describe, expect, test } from 'vitest';
import { prepareChart } from '@/lib/charts/prepare';
import type { ChartSpec } from '@/lib/charts/spec';
import { builtInCase } from '@/tests/support/built-in-case';
import { chartCsv } from './chart-csv';

const prepared = prepareChart('net-income', builtInCase());
if (!prepared.ok) throw new Error(prepared.reason);
const spec = prepared.spec;
const named = (name: string): ChartSpec => ({ ...spec, company: { ...spec.company, name } });
const firstRow = (of: ChartSpec) => chartCsv(of).split('\r\n')[1] ?? '';

describe('the CSV of net income', () => {
  test('begins with a mark of UTF-8 and its columns, and keeps amounts as numbers: −30000000', () => {
    const [head, row] = chartCsv(spec).split('\r\n');
    expect(head).toMatch(/^\ufeffcompany,chart,member,period_start,/);
    expect(row).toContain('2024-01-01,2024-03-31,duration,quarter,"$30M+ loss",,-30000000,');
  });

  test('has a row for each fact, the conflicting one too, then notes and sources', () => {
    const text = chartCsv(spec);
    expect(text.split('\r\n').filter((line) => line.startsWith('"Stability AI"'))).toHaveLength(2);
    expect(text).toContain('"[20] ');
  });

  test.each(['=1+1', "=cmd|'/c calc'!A1", '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1'])(
    'runs no text as a formula: %j',
    (name) => {
      const cell = /^"((?:[^"]|"")*)"/.exec(firstRow(named(name)))?.[1] ?? '';
      expect(cell.startsWith("'")).toBe(true);
    },
  );

  test('doubles quotes and keeps line breaks inside a cell', () => {
    expect(chartCsv(named('A "B"\nC'))).toContain('"A ""B""\nC"');
  });
});
