import { describe, expect, test } from 'vitest';
import type { Figure } from '@/lib/figures/figure';
import { between, lessThan } from '@/lib/figures/make';
import type { Fact } from '@/lib/turnaround/case';
import type { MetricKey } from '@/lib/turnaround/catalogue';
import { caseOf, restatement } from '@/tests/support/facts';
import { flow, latest, quarter, sentences, stock, told, year } from '@/tests/support/statements';

const day = '2023-12-31';
const forecast = { scenario: 'forecast' } as const;

type Sheet = readonly [
  current: string | Figure,
  owed: string,
  total: string,
  retained: string,
  equity: string,
  liabilities: string,
];

const metrics: readonly MetricKey[] = [
  'current-assets',
  'current-liabilities',
  'total-assets',
  'retained-earnings',
  'equity',
  'total-liabilities',
];
const sheet = (amounts: Sheet, more: Partial<Fact> = {}) =>
  amounts.map((amount, at) => stock(metrics[at] ?? 'total-assets', day, amount, more));
const operating = (amount: string, more: Partial<Fact> = {}) => flow('operating-income', year(2023), amount, more);

const sound: Sheet = ['50', '30', '100', '20', '50', '50'];

describe('Altman Z″', () => {
  test('6.56 × 0.2 + 3.26 × 0.2 + 6.72 × 0.1 + 1.05 × 1 = 3.686, in the zone called safe', () => {
    const value = latest(caseOf([...sheet(sound), operating('10')]), 'altman-z');
    expect(value).toMatchObject({
      basis: 'balance sheet of 31 Dec 2023, operating income of the twelve months to it',
      sentence: 'Altman Z″ was 3.69 points on 31 Dec 2023, in the zone called safe.',
    });
    expect(value.inputs).toHaveLength(7);
  });

  test('6.56 × 0.05 + 3.26 × 0.05 + 6.72 × 0.05 + 1.05 × 40 ÷ 60 = 1.527, in the grey zone', () => {
    const known = caseOf([...sheet(['40', '35', '100', '5', '40', '60']), operating('5')]);
    expect(sentences(known, 'altman-z')).toEqual(['Altman Z″ was 1.53 points on 31 Dec 2023, in the grey zone.']);
  });

  test('−6.56 × 0.2 − 3.26 × 0.3 − 6.72 × 0.1 + 1.05 × 0.25 = −2.6995, in the zone called distress', () => {
    const known = caseOf([...sheet(['20', '40', '100', '-30', '20', '80']), operating('-10')]);
    expect(sentences(known, 'altman-z')).toEqual([
      'Altman Z″ was −2.7 points on 31 Dec 2023, in the zone called distress.',
    ]);
  });

  test('6.56 × 0.2 + 1.05 × 1288 ÷ 1050 = 2.6 is in no zone for certain', () => {
    const known = caseOf([...sheet(['50', '30', '100', '0', '1288', '1050']), operating('0')]);
    expect(sentences(known, 'altman-z')).toEqual(['Altman Z″ was 2.6 points on 31 Dec 2023.']);
  });

  test.each([
    ['from 3.03 to 3.686 is safe', between('40', '50'), ', in the zone called safe.'],
    ['from 1.39 to 3.686 is in no zone for certain', between('15', '50'), '.'],
  ])('%s', (_, current, zone) => {
    const known = caseOf([...sheet([current, '30', '100', '20', '50', '50']), operating('10')]);
    expect(sentences(known, 'altman-z')[0]?.split('2023')[1]).toBe(zone);
  });

  test('adds up four quarters where no year is reported: 1 + 2 + 3 + 4 = 10', () => {
    const quarters = ([1, 2, 3, 4] as const).map((number) =>
      flow('operating-income', quarter(2023, number), String(number)),
    );
    expect(told(caseOf([...sheet(sound), ...quarters]), 'altman-z')).toEqual(['2023-12-31: 3.686 points']);
    expect(told(caseOf([...sheet(sound), ...quarters.slice(1)]), 'altman-z')).toEqual([]);
  });

  test.each(metrics)('has no value where %s is missing', (missing) => {
    const facts = sheet(sound).filter(({ metric }) => metric !== missing);
    expect(told(caseOf([...facts, operating('10')]), 'altman-z')).toEqual([]);
  });

  test('has no value without operating income of the twelve months that end on the day', () => {
    expect(told(caseOf(sheet(sound)), 'altman-z')).toEqual([]);
    expect(told(caseOf([...sheet(sound), flow('operating-income', year(2022), '10')]), 'altman-z')).toEqual([]);
    expect(told(caseOf([...sheet(sound), flow('operating-income', quarter(2023, 4), '10')]), 'altman-z')).toEqual([]);
  });

  test('takes the actual year, though a forecast of it comes first, and no year in another currency', () => {
    const both = [operating('99', { id: 'a forecast', ...forecast }), operating('10', { id: 'the actual' })];
    expect(told(caseOf([...sheet(sound), ...both]), 'altman-z')).toEqual(['2023-12-31: 3.686 points']);
    expect(told(caseOf([...sheet(sound), operating('10', { unit: 'EUR' })]), 'altman-z')).toEqual([]);
  });

  test('without liabilities is refused', () => {
    const known = caseOf([...sheet(['50', '30', '100', '20', '50', '0']), operating('10')]);
    expect(told(known, 'altman-z')).toEqual(['2023-12-31: The divisor is zero.']);
    expect(sentences(known, 'altman-z')).toEqual([null]);
  });

  test('tells a bound: under 50 of current assets is under 3.686', () => {
    const known = caseOf([...sheet([lessThan('50', '0'), '30', '100', '20', '50', '50']), operating('10')]);
    expect(told(known, 'altman-z')).toEqual(['2023-12-31: 0.406 to <3.686 points']);
  });

  test('says that it is a forecast', () => {
    const known = caseOf([...sheet(sound, forecast), operating('10', forecast)]);
    expect(sentences(known, 'altman-z')).toEqual([
      'Altman Z″ was 3.69 points on 31 Dec 2023, in the zone called safe, by forecast.',
    ]);
  });

  test('is gone when one of its inputs is withdrawn', () => {
    const facts = [...sheet(sound), operating('10')];
    const withdrawn = { restatements: [restatement(`equity/${day}/${day}`, null, '2024-06-01')] };
    expect(told(caseOf(facts, withdrawn), 'altman-z')).toEqual([]);
  });
});
