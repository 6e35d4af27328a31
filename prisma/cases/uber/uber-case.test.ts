import { describe, expect, test } from 'vitest';
import { asKnownOn } from '@/lib/turnaround/as-known-on';
import type { Basis } from '@/lib/turnaround/basis/basis';
import { beforeAndAfter, type Side } from '@/lib/turnaround/before-after';
import { catalogue } from '@/lib/turnaround/catalogue';
import { builtInRecord } from '@/tests/support/built-in-case';
import companyFacts from './companyfacts.json';
import told from './told.json';
import { uberCase } from './uber-case';

const file = uberCase(companyFacts, told);

function fact(key: string) {
  const found = file.facts.find((candidate) => candidate.key === key);
  if (!found) throw new Error(`no fact ${key}`);
  return found;
}

const millions = (key: string) => Number(fact(key).low) / 1e6;

describe('the case is whole', () => {
  test('289 facts, 5 restatements, 10 events, 29 sources', () => {
    const lists = [file.facts, file.restatements, file.events, file.sources];
    expect(lists.map(({ length }) => length)).toEqual([289, 5, 10, 29]);
  });

  test('every metric is in the catalogue, and every amount in dollars is exact', () => {
    expect(file.facts.filter(({ metric }) => !(metric in catalogue))).toEqual([]);
    expect(file.facts.filter(({ unit, low, high }) => unit === 'USD' && (low === null || low !== high))).toEqual([]);
  });

  test('seven years and 28 quarters of each flow', () => {
    const flows = ['net-income', 'operating-income', 'operating-cash-flow', 'capital-expenditure'];
    for (const flow of flows) {
      const periods = file.facts.filter(({ metric }) => metric === flow).map(({ period }) => period.precision);
      expect(periods.filter((precision) => precision === 'year')).toHaveLength(7);
      expect(periods.filter((precision) => precision === 'quarter')).toHaveLength(28);
    }
  });

  test('every source is cited by something', () => {
    const cited = new Set([
      ...file.facts.flatMap((entry) => [entry.source, ...entry.alsoReportedBy]),
      ...file.events.map((event) => event.source),
    ]);
    expect(file.sources.filter(({ key }) => !cited.has(key))).toEqual([]);
  });

  test('no fact is known before its period is over', () => {
    expect(file.facts.filter(({ knownAt, period }) => knownAt < period.end)).toEqual([]);
  });

  test('events stand in the order of time', () => {
    const starts = file.events.map(({ start }) => start);
    expect(starts).toEqual(starts.toSorted());
  });

  test('a filing has its title, its day and its address at the SEC', () => {
    expect(file.sources.find(({ key }) => key === '10-q-2020-06-30')).toMatchObject({
      title: 'Form 10-Q for the quarter to 30 June 2020',
      publisher: 'Uber Technologies, Inc., filed with the SEC',
      publishedOn: '2020-08-07',
      tier: 'primary',
      url: 'https://www.sec.gov/Archives/edgar/data/1543151/000154315120000029/0001543151-20-000029-index.htm',
    });
  });
});

describe('figures checked by hand', () => {
  test('Q2 2020: $2,241 million of revenue in the report of 7 August 2020', () => {
    expect(fact('revenue-2020-q2')).toMatchObject({
      ...{ reported: '$2,241 million', low: '2241000000', knownAt: '2020-08-07', derived: false },
      ...{ source: '10-q-2020-06-30', locator: 'us-gaap:Revenues' },
    });
  });

  test('Q4 2019: revenue 14,147 − 10,078 = 4,069', () => {
    expect(millions('revenue-2019-q4')).toBe(4069);
  });

  test('Q4 2020: revenue 11,139 − 3,248 − 1,913 − 2,813 = 3,165, the quarters as restated', () => {
    expect(millions('revenue-2020-q4')).toBe(3165);
  });

  test('Q4 2024: net income 9,856 − 2,973 = 6,883', () => {
    expect(millions('net-income-2024-q4')).toBe(6883);
  });

  test('Q3 2021: operating cash flow −338 + 952 = 614', () => {
    expect(millions('operating-cash-flow-2021-q3')).toBe(614);
  });

  test('Q2 2023: capital expenditure 107 − 57 = 50', () => {
    expect(millions('capital-expenditure-2023-q2')).toBe(50);
  });

  test('31 March 2020: $5,703 million of long-term debt, without the part due within a year', () => {
    expect(fact('debt-2020-03-31')).toMatchObject({
      ...{ low: '5703000000', note: 'Long-term debt without the part due within a year.' },
      period: { type: 'instant', start: '2020-03-31', end: '2020-03-31', precision: 'day' },
    });
  });
});

describe('revenue was restated on 14 January 2021', () => {
  test('2018: 11,270 to 10,433; 2019: 14,147 to 13,000; 2020: 3,543 to 3,248, 2,241 to 1,913, 3,129 to 2,813', () => {
    const changes = file.restatements.map(({ earlierFactKey, laterFactKey }) => [
      earlierFactKey,
      millions(earlierFactKey),
      millions(laterFactKey ?? ''),
    ]);
    expect(changes).toEqual([
      ['revenue-2018', 11270, 10433],
      ['revenue-2019', 14147, 13000],
      ['revenue-2020-q1', 3543, 3248],
      ['revenue-2020-q2', 2241, 1913],
      ['revenue-2020-q3', 3129, 2813],
    ]);
    expect(new Set(file.restatements.map(({ knownAt }) => knownAt))).toEqual(new Set(['2021-01-14']));
  });

  test('the quarters of 2019 were not: 3,099 + 3,166 + 3,813 + 4,069 = 14,147', () => {
    const quarters = ['q1', 'q2', 'q3', 'q4'].map((quarter) => millions(`revenue-2019-${quarter}`));
    expect(quarters.reduce((sum, value) => sum + value)).toBe(14147);
  });
});

describe('what the events say follows from the facts', () => {
  const before = (metric: string, precision: string, end: string) =>
    file.facts.filter((one) => one.metric === metric && one.period.precision === precision && one.period.end < end);

  test.each([
    ['operating-cash-flow-2021-q3', 'quarter', '2018-01-01'],
    ['operating-cash-flow-2022', 'year', '2018-01-01'],
    ['operating-income-2023-q2', 'quarter', '2018-01-01'],
    ['operating-income-2023', 'year', '2018-01-01'],
    ['net-income-2021-q2', 'quarter', '2020-05-19'],
  ])('%s is the first %s above zero since %s', (key, precision, since) => {
    const { metric, period } = fact(key);
    expect(millions(key)).toBeGreaterThan(0);
    const earlier = before(metric, precision, period.end).filter(({ period: { end } }) => end >= since);
    expect(earlier.length).toBeGreaterThan(2);
    expect(earlier.filter(({ low }) => Number(low) > 0)).toEqual([]);
    expect(file.events.find(({ factKeys }) => factKeys.includes(key))?.start).toBe(fact(key).knownAt);
  });
});

describe('before and after', () => {
  const sideOf = ({ fact }: Side) => fact && `${fact.reported}, to ${fact.period.end}`;
  const sidesOn = (date: string | null, basis: Basis | null) => {
    const known = { ...asKnownOn(builtInRecord('uber'), date), basis };
    const rows = known.restructurings.flatMap((restructuring) => beforeAndAfter(known, restructuring));
    return Object.fromEntries(rows.map(({ metric, before, after }) => [metric.key, [before, after].map(sideOf)]));
  };

  test('the first quarter after: a quarter beside a quarter, balances at their ends, headcount at its own', () => {
    expect(sidesOn(null, 'first')).toEqual({
      revenue: ['$3,248 million, to 2020-03-31', '$2,813 million, to 2020-09-30'],
      'net-income': ['$(2,936) million, to 2020-03-31', '$(1,089) million, to 2020-09-30'],
      debt: ['$5,703 million, to 2020-03-31', '$6,667 million, to 2020-09-30'],
      'funding-total': [null, null],
      headcount: ['approximately 26,900, to 2019-12-31', 'approximately 32,800, to 2022-12-31'],
    });
  });

  test('unless another basis is asked for: the years 2019 and 2024, and the balances at their ends', () => {
    expect(sidesOn(null, null)).toEqual({
      revenue: ['$13,000 million, to 2019-12-31', '$43,978 million, to 2024-12-31'],
      'net-income': ['$(8,506) million, to 2019-12-31', '$9,856 million, to 2024-12-31'],
      debt: ['$5,707 million, to 2019-12-31', '$8,347 million, to 2024-12-31'],
      'funding-total': [null, null],
      headcount: ['approximately 26,900, to 2019-12-31', 'approximately 31,100, to 2024-12-31'],
    });
  });

  test('as known at the end of 2020, revenue is as it was first reported', () => {
    const expected = ['$3,543 million, to 2020-03-31', '$3,129 million, to 2020-09-30'];
    expect(sidesOn('2020-12-31', 'first').revenue).toEqual(expected);
  });
});
