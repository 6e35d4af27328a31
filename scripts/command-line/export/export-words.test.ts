import { expect, test } from 'vitest';
import { WrongUse } from '../wrong-use';
import { readExportWords } from './export-words';

const read = (line: string) => readExportWords(`--company acme ${line}`.split(' '), '2026-11-23');

test.each([
  ['--format pptx', { kind: 'briefing', format: 'pptx' }],
  ['--format xlsx', { kind: 'briefing', format: 'xlsx' }],
  ['--format csv', { kind: 'facts', format: 'facts.csv' }],
  ['--format facts.xlsx', { kind: 'facts', format: 'facts.xlsx' }],
  ['--format json', { kind: 'facts', format: 'facts.json' }],
  ['--format csv --chart debt', { kind: 'chart', chart: 'debt', format: 'csv' }],
])('%s', (line, wanted) => {
  expect(read(line).wanted).toEqual(wanted);
});

test.each([
  ['', 'Say --format'],
  ['--format doc', 'There is no format “doc”. Known are: pptx, pdf, xlsx, zip for the briefing'],
  ['--format zip --chart debt', 'A chart has no format “zip”.'],
  ['--format png --chart happiness', 'There is no chart “happiness”. Known are: '],
  ['--format csv --as-known-on 2024-02-30', '2024-02-30'],
  ['--format csv --as-known-on 2027-01-01', 'is in the future'],
  ['--format csv --out - --json', 'would both print'],
  ['--format csv out.csv', '“out.csv” is too much.'],
])('%s is wrong use', (line, sentence) => {
  const words = line.trim();
  expect(() => readExportWords(`--company acme ${words}`.trim().split(' '), '2026-11-23')).toThrow(WrongUse);
  expect(() => readExportWords(`--company acme ${words}`.trim().split(' '), '2026-11-23')).toThrow(sentence);
});
