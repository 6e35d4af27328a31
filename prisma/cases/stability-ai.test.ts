import { Decimal } from 'decimal.js';
import { describe, expect, test } from 'vitest';
import { readCaseFile } from './case-file';
import json from './stability-ai.json';

const file = readCaseFile(json);

function fact(key: string) {
  const found = file.facts.find((candidate) => candidate.key === key);
  if (!found) throw new Error(`no fact ${key}`);
  return found;
}

const sumOfLows = (...keys: string[]) => Decimal.sum(...keys.map((key) => fact(key).low ?? Number.NaN)).toString();
const everyWord = JSON.stringify(file);

describe('the case is whole', () => {
  test('35 facts, 18 events, 24 sources, 8 conflicts', () => {
    expect([file.facts, file.events, file.sources, file.conflicts].map((list) => list.length)).toEqual([35, 18, 24, 8]);
  });

  test('14 models, 1 dataset, 2 licences, 1 cluster', () => {
    expect(file.products.filter((product) => product.kind === 'model')).toHaveLength(14);
    expect(file.products.filter((product) => product.kind === 'dataset')).toHaveLength(1);
    expect([file.licences.length, file.compute.length]).toEqual([2, 1]);
  });

  test('events stand in the order of time', () => {
    const starts = file.events.map((event) => event.start);
    expect(starts).toEqual(starts.toSorted());
  });

  test('every source is cited by something', () => {
    const cited = new Set([
      ...file.facts.flatMap((entry) => [entry.source, ...entry.alsoReportedBy]),
      ...file.events.map((event) => event.source),
    ]);
    expect(file.sources.map((source) => source.key).filter((key) => !cited.has(key))).toEqual([]);
  });

  test('only the briefing note is without a link', () => {
    expect(file.sources.filter((source) => source.url === null).map((source) => source.key)).toEqual(['brief']);
  });

  test('no fact reports what had happened before it had', () => {
    const happened = file.facts.filter(({ scenario }) => scenario === 'actual' || scenario === 'claim');
    expect(happened.filter(({ knownAt, period }) => knownAt < period.start).map(({ key }) => key)).toEqual([]);
  });

  test('the before window ends on the eve of the after window', () => {
    const { beforeUntil, afterFrom, announcedOn } = file.restructuring;
    expect([beforeUntil, afterFrom, announcedOn]).toEqual(['2024-06-24', '2024-06-25', '2024-06-25']);
  });
});

describe('before', () => {
  test('revenue of Q1 2024 is under $5M, floor 0, open above', () => {
    expect(fact('revenue-2024-q1')).toMatchObject({
      ...{ reported: '<$5M', low: '0', lowOpen: false, high: '5000000', highOpen: true, approximate: false },
      period: { type: 'duration', start: '2024-01-01', end: '2024-03-31', precision: 'quarter' },
    });
  });

  test('the loss of Q1 2024 is $30M or more: net income of −30M at most, without a floor', () => {
    const loss = { low: null, high: '-30000000', highOpen: false, scenario: 'actual' };
    expect(fact('net-income-2024-q1')).toMatchObject(loss);
  });

  test('about $100M is owed to cloud providers, on a date that is inferred', () => {
    expect(fact('debt-before')).toMatchObject({
      ...{ low: '100000000', high: '100000000', approximate: true, dateBasis: 'inferred' },
      members: [{ dimension: 'creditor', name: 'cloud providers' }],
    });
  });

  test('about 200 people work there', () => {
    expect(fact('headcount-before')).toMatchObject({ low: '200', high: '200', approximate: true, unit: 'people' });
  });

  test('99M compute + 54M wages and other = 153M cost of 2023, all forecast', () => {
    const parts = ['compute-cost-2023-forecast', 'wages-opex-2023-forecast'];
    expect(sumOfLows(...parts)).toBe(fact('operating-cost-2023-forecast').low);
    expect(parts.map((key) => fact(key).scenario)).toEqual(['forecast', 'forecast']);
  });
});

describe('the restructuring and after', () => {
  test('$80M raised, $100M or more forgiven and exactly $300M released by one event', () => {
    expect(file.events.find((event) => event.key === 'recapitalisation-2024-06')?.factKeys).toEqual([
      'round-rescue-2024',
      'debt-forgiven',
      'obligations-released',
    ]);
    expect(fact('round-rescue-2024')).toMatchObject({ low: '80000000', high: '80000000' });
    expect(fact('debt-forgiven')).toMatchObject({ low: '100000000', lowOpen: false, high: null });
    expect(fact('obligations-released')).toMatchObject({ low: '300000000', high: '300000000' });
  });

  test('no debt is a claim, not an actual', () => {
    expect(fact('debt-after')).toMatchObject({ low: '0', high: '0', scenario: 'claim' });
  });

  test('triple digit growth is 100 % or more and below 1,000 %', () => {
    expect(fact('revenue-growth-2024-12')).toMatchObject({ low: '1', lowOpen: false, high: '10', highOpen: true });
  });

  test('about 45 people are left', () => {
    expect(fact('headcount-after')).toMatchObject({ low: '45', high: '45', approximate: true });
  });

  test('the sum WPP paid is missing because it was not disclosed, and is not zero', () => {
    expect(fact('round-wpp-2025')).toMatchObject({ low: null, high: null, missing: 'not disclosed' });
  });
});

describe('where reports differ', () => {
  test('101M seed + 80M in June 2024 = the 181M reported as the total', () => {
    expect(sumOfLows('round-seed-2022', 'round-rescue-2024')).toBe(fact('funding-total-2025-12').low);
  });

  test('more than 20 laid off is preferred to exactly 20, and both stay', () => {
    const conflict = file.conflicts.find(({ key }) => key === 'layoff-2024-04');
    expect(conflict).toMatchObject({ preferredFactKey: 'layoff-2024-04' });
    expect(conflict?.factKeys).toContain('layoff-2024-04-dataset');
    expect(fact('layoff-2024-04')).toMatchObject({ low: '20', lowOpen: true, high: null });
    expect(fact('layoff-2024-04-dataset')).toMatchObject({ low: '20', lowOpen: false, high: '20' });
  });

  test('a month known as a publication date stands as its last day', () => {
    expect(fact('round-wpp-2025')).toMatchObject({ knownAt: '2025-03-31', knownPrecision: 'month' });
  });
});

describe('what no reliable source reports is left out', () => {
  test('no Series B, no acquisition, no debt "waived"', () => {
    expect(everyWord).not.toMatch(/series b\b|acquired|waive/i);
    expect(file.events.map((event) => event.kind)).not.toContain('acquisition');
  });

  test('no revenue but that of Q1 2024 and the forecast for 2023', () => {
    const revenue = file.facts.filter(({ metric }) => metric === 'revenue');
    expect(revenue.map(({ key }) => key)).toEqual(['revenue-2024-q1', 'revenue-2023-forecast']);
  });

  test('100M forgiven and 300M released are never added to one 400M', () => {
    expect(file.facts.flatMap(({ low, high }) => [low, high])).not.toContain('400000000');
  });

  test('no round of 500M', () => {
    const rounds = file.facts.filter(({ metric }) => metric === 'funding-round');
    expect(rounds.flatMap(({ low, high }) => [low, high])).not.toContain('500000000');
  });

  test('only the two product dates that the note gives', () => {
    const dates = file.products.flatMap(({ announcedOn, releasedOn }) => [announcedOn, releasedOn]);
    expect(dates.filter((date) => date !== null)).toEqual(['2022-08', '2024-02']);
  });
});
