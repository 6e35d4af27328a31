import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readCompanyFacts } from '@/lib/imports/filings/companyfacts/read-companyfacts';
import { proposeFilings } from '@/lib/imports/filings/propose-filings';

// Public-domain data of the SEC: every value of NetIncomeLoss in Marvell's companyfacts, as of July 2026.
const csv = readFileSync(path.join(import.meta.dirname, 'fixtures/marvell-net-income.csv'), 'utf8');
const [, ...lines] = csv.trim().split('\n');
const rows = lines.map((line) => {
  const [start, end, val, accn, form, filed] = line.split(',');
  return { start, end, val, accn, form, filed };
});

const proposed = (() => {
  const facts = { 'us-gaap': { NetIncomeLoss: { units: { USD: rows } } } };
  const read = readCompanyFacts(JSON.stringify({ cik: 1835632, entityName: 'Marvell', facts }), 'marvell.json');
  if (!read.ok) throw new Error(read.rejected.sentence);
  return proposeFilings(read.facts.filer);
})();

const told = (precision: string) =>
  proposed.facts
    .filter(({ period }) => period.precision === precision)
    .map(({ period, value, derived }) => {
      const amount = value.kind === 'figure' ? Number(value.figure.low) / 1e6 : null;
      return [period.end, amount, derived ? 'derived' : 'told'];
    });

test('net income by quarter is what the filings say, in millions; each fourth is the year less nine months', () => {
  expect(told('quarter')).toEqual([
    ['2020-05-02', -113.033, 'told'],
    ['2020-08-01', -157.893, 'told'],
    ['2020-10-31', -22.908, 'told'],
    ['2021-01-30', 16.536, 'derived'], // -277.298 + 293.834
    ['2021-05-01', -88.242, 'told'],
    ['2021-07-31', -276.428, 'told'],
    ['2021-10-30', -62.532, 'told'],
    ['2022-01-29', 6.168, 'derived'], // -421.034 + 427.202
    ['2022-04-30', -165.7, 'told'],
    ['2022-07-30', 4.3, 'told'],
    ['2022-10-29', 13.3, 'told'],
    ['2023-01-28', -15.4, 'derived'], // -163.5 + 148.1
    ['2023-04-29', -168.9, 'told'],
    ['2023-07-29', -207.5, 'told'],
    ['2023-10-28', -164.3, 'told'],
    ['2024-02-03', -392.7, 'derived'], // -933.4 + 540.7, of 14 weeks
    ['2024-05-04', -215.6, 'told'],
    ['2024-08-03', -193.3, 'told'],
    ['2024-11-02', -676.3, 'told'],
    ['2025-02-01', 200.2, 'derived'], // -885.0 + 1,085.2
    ['2025-05-03', 177.9, 'told'],
    ['2025-08-02', 194.8, 'told'],
    ['2025-11-01', 1901.3, 'told'],
    ['2026-01-31', 396.1, 'derived'], // 2,670.1 - 2,274.0
    ['2026-05-02', 34.5, 'told'],
  ]);
});

test('years of 52 and 53 weeks', () => {
  expect(told('year')).toEqual([
    ['2020-02-01', 1584.391, 'told'],
    ['2021-01-30', -277.298, 'told'],
    ['2022-01-29', -421.034, 'told'],
    ['2023-01-28', -163.5, 'told'],
    ['2024-02-03', -933.4, 'told'],
    ['2025-02-01', -885, 'told'],
    ['2026-01-31', 2670.1, 'told'],
  ]);
});

test('from 2022 on Marvell rounds to tenths of a million: 62,532,000 told again as 62,600,000 is no restatement', () => {
  expect(proposed.facts.filter(({ restates }) => restates)).toEqual([]);
});

test('102 values: 26 told, 51 repeat one, 20 are steps, 5 stand in proxy statements', () => {
  expect(proposed.totals).toEqual({
    ...{ values: 102, told: 26, held: 0, repeated: 51, steps: 20 },
    ...{ added: 0, parts: 0, otherDefinition: 0, otherForms: 5 },
  });
});

test('a quarter has its words, its place, its source and the day it was known', () => {
  const fact = proposed.facts.find(({ period }) => period.end === '2024-02-03' && period.precision === 'quarter');
  expect(fact).toMatchObject({
    key: 'net-income-quarter-2023-10-29-to-2024-02-03',
    reported: 'derived: $(933.4) million less $(540.7) million',
    note: 'Year less nine months, each rounded to $0.1 million. What belongs to the shareholders of the company, without minority holders.',
    knownAt: '2024-03-13',
    sourceKey: '10-k-2024-02-03',
    locator: 'us-gaap:NetIncomeLoss',
    place: { file: 'marvell.json', path: 'facts.us-gaap.NetIncomeLoss.units.USD[67]' },
  });
  expect(proposed.sources.find(({ key }) => key === '10-k-2024-02-03')).toEqual({
    key: '10-k-2024-02-03',
    title: 'Form 10-K for the year to 3 February 2024',
    publisher: 'Marvell, filed with the SEC',
    publishedOn: '2024-03-13',
    tier: 'primary',
    kind: 'filing',
    url: 'https://www.sec.gov/Archives/edgar/data/1835632/000183563224000009/0001835632-24-000009-index.htm',
    note: null,
  });
});
