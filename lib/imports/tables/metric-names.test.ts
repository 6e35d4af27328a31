import { expect, test } from 'vitest';
import { catalogue, metricKeys } from '@/lib/turnaround/catalogue';
import { synonyms } from '@/lib/turnaround/metrics/synonyms';
import { metricNamed, metricsNamed } from './metric-names';

test.each([
  ['COGS', 'cost-of-sales'],
  ['Cost of revenue', 'cost-of-sales'],
  ['Personalaufwand', 'personnel-cost'],
  ['G&A', 'general-administrative-cost'],
  ['D&A', 'depreciation-amortisation'],
  ['EBITDA', 'ebitda'],
  ['Adj. EBITDA', 'adjusted-ebitda'],
  ['Exceptional items', 'exceptional-items'],
  ['Debtors', 'receivables'],
  ['Verbindlichkeiten aus Lieferungen und Leistungen', 'payables'],
  ['Vorräte', 'inventory'],
  ['Bank debt', 'debt'],
  ['Jahresüberschuss', 'net-income'],
  ['FTE', 'fte'],
  ['ARR', 'arr'],
  ['Severance cost', 'severance'],
  ['Covenant: minimum liquidity', 'covenant-minimum-liquidity'],
  ['Min. liquidity covenant', 'covenant-minimum-liquidity'],
  ['Mindestliquidität (Covenant)', 'covenant-minimum-liquidity'],
  ['Leverage covenant maximum', 'covenant-maximum-leverage'],
  ['Covenant: max. net debt / EBITDA', 'covenant-maximum-leverage'],
  ['Covenant: maximaler Verschuldungsgrad', 'covenant-maximum-leverage'],
  ['Interest cover covenant', 'covenant-minimum-interest-cover'],
  ['DSCR covenant', 'covenant-minimum-debt-service-cover'],
])('“%s” is %s', (text, key) => expect(metricNamed(text)).toBe(key));

test('gross margin is an amount of money or a share of revenue, told apart by its unit and by nothing else', () => {
  expect(metricNamed('Gross margin')).toBeUndefined();
  expect(metricsNamed('Gross margin')).toEqual(['gross-profit', 'gross-margin']);
  expect(metricNamed('Gross margin', 'money')).toBe('gross-profit');
  expect(metricNamed('Gross margin', 'ratio')).toBe('gross-margin');
  expect(metricNamed('Gross margin %')).toBe('gross-margin');
});

test('a minimum of a period is no covenant: “Minimum liquidity” alone names nothing', () => {
  for (const name of ['Minimum liquidity', 'Max leverage', 'Covenant', 'Covenant headroom'])
    expect(metricsNamed(name)).toEqual([]);
});

test('a ratio as many write it is a share or a multiple, by its metric', () => {
  expect(metricNamed('Leverage covenant maximum', 'ratio')).toBe('covenant-maximum-leverage');
  expect(metricNamed('Gross margin', 'times')).toBeUndefined();
});

test('a name with a sign of its own names nothing: a loss of 30 is not a net income of 30', () => {
  for (const name of ['net loss', 'Jahresfehlbetrag', 'loss for the year', 'wages and salaries'])
    expect(metricsNamed(name)).toEqual([]);
});

test('two metrics share a name only where their units tell them apart', () => {
  const names = metricKeys.flatMap((key) => [catalogue[key].name, ...(synonyms[key] ?? [])]);
  for (const name of names) {
    const kinds = metricsNamed(name).map((key) => catalogue[key].unitKind);
    expect(new Set(kinds).size, name).toBe(kinds.length);
  }
});
