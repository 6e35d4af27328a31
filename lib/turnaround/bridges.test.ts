import { describe, expect, test } from 'vitest';
import { type about, atLeast, atMost, between, exactly, lessThan, moreThan } from '@/lib/figures/make';
import { builtInCase } from '@/tests/support/built-in-case';
import { caseOf, fact } from '@/tests/support/facts';
import { flow, quarter, stock } from '@/tests/support/statements';
import type { Bridge } from './bridge';
import { debtBridge, fundingBridge, headcountBridge, netIncomeBridge, revenueBridge } from './bridges';
import type { Fact, Member } from './case';

const million = (amount: string) => `${amount}000000`;
const of = (dimension: string, name: string): { members: Member[] } => ({ members: [{ dimension, name, note: null }] });
const names = (bridge: Bridge | null) => bridge?.movements.map(({ name }) => name);
const claim = { scenario: 'claim' } as const;
const forecast = { scenario: 'forecast' } as const;
const [before, june, after] = ['2024-05-01', '2024-06-25', '2024-12-31'];

describe('the built-in case', () => {
  const known = builtInCase();

  test('debt: ~100M − 100M or more forgiven, closing 0 by statement: the residual is ~0 or more', () => {
    expect(debtBridge(known)).toMatchObject({
      movements: [{ name: 'Forgiven', change: atMost(million('-100'), null) }],
      residual: { ...atLeast('0'), approximate: true },
      message:
        'Of about $100M owed in May 2024, $100M or more was forgiven in Jun 2024 and none was left in Dec 2024, by the company’s own statement.',
    });
  });

  test('headcount: ~200 − more than 20, closing ~45: up to ~135 of ~155 not explained', () => {
    expect(headcountBridge(known)).toMatchObject({
      movements: [{ name: 'Lay-off', change: lessThan('-20', null) }],
      residual: { ...moreThan('-135'), approximate: true },
      message:
        'Up to about 135 of the about 155 fewer people from 17 Apr 2024 to Dec 2024 are not explained by reported events.',
    });
  });

  test('funding: 101 + 80 = 181 leaves out the SAFE notes, both convertible notes and WPP', () => {
    const bridge = fundingBridge(known);
    expect(bridge).toMatchObject({
      opening: null,
      subtotal: { name: 'Sum of the rounds', figure: atLeast(million('191')) },
      residual: atMost(million('-10'), null),
      message:
        '$101M + $80M = $181M: the reported total leaves out SAFE notes, Convertible note (spring 2023), Convertible note (Intel) and WPP (extension of the 2024 round).',
    });
    expect(bridge?.movements.at(-1)).toMatchObject({ name: 'WPP (extension of the 2024 round)', change: null });
  });

  test('has no bridge of revenue or net income: nothing is known of them after', () => {
    expect([revenueBridge(known), netIncomeBridge(known)]).toEqual([null, null]);
  });

  test('as known before the restructuring has no bridge from before to after', () => {
    const early = builtInCase('2024-05-31');
    expect([debtBridge(early), headcountBridge(early)]).toEqual([null, null]);
  });
});

describe('debt', () => {
  const debt = (day: string, amount: string, more: Partial<Fact> = {}) => stock('debt', day, amount, more);
  const forgiven = (amount: string, more: Partial<Fact> = {}) => stock('debt-forgiven', june, amount, more);
  const bridgeOf = (...facts: Fact[]) => debtBridge(caseOf(facts));

  test('100 − 70 forgiven = 30 left closes: the residual is 0', () => {
    expect(bridgeOf(debt(before, '100'), forgiven('70'), debt(after, '30'))).toMatchObject({
      residual: exactly('0'),
      message: 'Of $100 owed on 1 May 2024, $70 was forgiven on 25 Jun 2024 and $30 was left on 31 Dec 2024.',
    });
  });

  test('100 − 70 forgiven, 40 left: 10 came in that nothing explains', () => {
    expect(bridgeOf(debt(before, '100'), forgiven('70'), debt(after, '40'))?.residual).toEqual(exactly('10'));
  });

  test('counts what was forgiven in total once, and not again by creditor', () => {
    const parts = [
      forgiven('50', { id: 'aws', ...of('creditor', 'AWS') }),
      forgiven('20', { id: 'gcp', ...of('creditor', 'GCP') }),
    ];
    expect(bridgeOf(debt(before, '100'), forgiven('70'), ...parts, debt(after, '30'))?.residual).toEqual(exactly('0'));
    expect(bridgeOf(debt(before, '100'), ...parts, debt(after, '30'))?.residual).toEqual(exactly('0'));
  });

  test('counts neither a plan, nor another currency, nor what was forgiven before or later', () => {
    const others = [
      forgiven('1', { id: 'plan', scenario: 'plan' }),
      forgiven('2', { id: 'euros', unit: 'EUR' }),
      stock('debt-forgiven', '2024-04-30', '3'),
      stock('debt-forgiven', '2025-01-01', '4'),
    ];
    expect(names(bridgeOf(debt(before, '100'), ...others, debt(after, '30')))).toEqual([]);
  });

  test('says it when only the company says that it was forgiven, and tells no forecast', () => {
    expect(bridgeOf(debt(before, '100'), forgiven('70', claim), debt(after, '30'))?.message).toBe(
      'Of $100 owed on 1 May 2024, $70 was forgiven on 25 Jun 2024 and $30 was left on 31 Dec 2024, by the company’s own statement.',
    );
    expect(bridgeOf(debt(before, '100', forecast), forgiven('70'), debt(after, '30', forecast))?.message).toBeNull();
  });

  test('has no bridge where a side is missing or not like the other', () => {
    expect(bridgeOf(debt(before, '100'), forgiven('70'))).toBeNull();
    expect(bridgeOf(debt(before, '100'), debt(after, '30', { unit: 'EUR' }))).toBeNull();
  });
});

describe('headcount', () => {
  const heads = (day: string, amount: string, more: Partial<Fact> = {}) => stock('headcount', day, amount, more);
  const people = { unit: 'people' };
  const left = (amount: string | ReturnType<typeof about>) =>
    stock('headcount-reduction', june, amount, { ...people, ...of('cause', 'lay-off') });
  const bridgeOf = (...facts: Fact[]) => headcountBridge(caseOf(facts));
  const fall = (...movements: Fact[]) => bridgeOf(heads(before, '200'), ...movements, heads(after, '45'))?.message;

  test('200 + 10 hired − 5 moved away − 160 laid off = 45 closes', () => {
    const bridge = bridgeOf(
      heads(before, '200'),
      stock('hires', june, '10', people),
      stock('headcount-transfer', june, '-5', people),
      left('160'),
      heads(after, '45'),
    );
    expect([names(bridge), bridge?.residual]).toEqual([['Hires', 'Transfers', 'Lay-off'], exactly('0')]);
    expect(bridge?.message).toBe('Reported events explain the 155 fewer people from 1 May 2024 to 31 Dec 2024.');
  });

  test('200 − 20 laid off, 45 left: 135 of the 155 are not explained', () => {
    expect(fall(left('20'))).toBe(
      '135 of the 155 fewer people from 1 May 2024 to 31 Dec 2024 are not explained by reported events.',
    );
  });

  test('200 − between 20 and 40, 45 left: between 115 and 135 are not explained', () => {
    expect(fall(left(between('20', '40')))).toBe(
      'Between 115 and 135 of the 155 fewer people from 1 May 2024 to 31 Dec 2024 are not explained by reported events.',
    );
  });

  test('200 − between 20 and 160, 45 left: up to 135 are not explained', () => {
    expect(fall(left(between('20', '160')))).toBe(
      'Up to 135 of the 155 fewer people from 1 May 2024 to 31 Dec 2024 are not explained by reported events.',
    );
  });

  test('45 to 200 with 100 hired: 55 of the 155 more are not explained', () => {
    const hired = stock('hires', june, '100', people);
    expect(bridgeOf(heads(before, '45'), hired, heads(after, '200'))?.message).toBe(
      '55 of the 155 more people from 1 May 2024 to 31 Dec 2024 are not explained by reported events.',
    );
  });

  test('200 − 160 laid off, 45 left: more left than are missing, and no sentence counts less than nobody', () => {
    expect(fall(left('160'))).toBeNull();
    expect(fall(left(atLeast('155')))).toBeNull();
  });

  test('of a forecast beside a forecast tells nothing, of a claim it says so', () => {
    expect(bridgeOf(heads(before, '200', forecast), heads(after, '45', forecast))?.message).toBeNull();
    expect(bridgeOf(heads(before, '200'), left('20'), heads(after, '45', claim))?.message).toBe(
      '135 of the 155 fewer people from 1 May 2024 to 31 Dec 2024 are not explained by reported events, by the company’s own statement.',
    );
  });
});

describe('funding', () => {
  const round = (name: string, day: string, amount: string) =>
    stock('funding-round', day, amount, { id: name, ...of('round', name) });
  const total = stock('funding-total', after, '181');
  const untold: Fact['value'] = { kind: 'missing', reason: 'not disclosed' };

  test('101 + 80 = 181 counts every round, in the order of time', () => {
    const bridge = fundingBridge(caseOf([round('June', june, '80'), round('Seed', '2022-10-17', '101'), total]));
    expect([names(bridge), bridge?.residual]).toEqual([['Seed', 'June'], exactly('0')]);
  });

  test('101 + a round that is not disclosed = 101 or more, and the total of 101 leaves 0 or more of it out', () => {
    const wpp = fact({ ...round('WPP', june, '0'), value: untold });
    const bridge = fundingBridge(
      caseOf([round('Seed', '2022-10-17', '101'), wpp, stock('funding-total', after, '101')]),
    );
    expect(bridge).toMatchObject({ subtotal: { figure: atLeast('101') }, residual: atMost('0', null) });
    expect(bridge?.message).toBe('$101 = $101: the reported total leaves out WPP.');
  });

  test('counts no round after the day of the total, and has no bridge without a total or a round', () => {
    const seed = round('Seed', '2022-10-17', '101');
    expect(names(fundingBridge(caseOf([seed, round('Later', '2025-03-05', '80'), total])))).toEqual(['Seed']);
    expect([fundingBridge(caseOf([seed])), fundingBridge(caseOf([total]))]).toEqual([null, null]);
  });
});

describe('revenue and net income', () => {
  const [q1, q3] = [quarter(2024, 1), quarter(2024, 3)];
  const region = (name: string, period: [string, string], amount: string, more: Partial<Fact> = {}) =>
    flow('revenue', period, amount, { id: `${name} ${period[0]} ${more.scenario}`, ...of('region', name), ...more });

  test('revenue 100 to 130: Europe +20, Asia +5, and 5 not explained', () => {
    const parts = [
      region('Europe', q1, '60'),
      region('Europe', q3, '80'),
      region('Asia', q1, '30'),
      region('Asia', q3, '35'),
    ];
    const forecasts = [region('Europe', q1, '1', forecast), region('Europe', q3, '2', forecast)];
    const bridge = revenueBridge(
      caseOf([flow('revenue', q1, '100'), flow('revenue', q3, '130'), ...parts, ...forecasts]),
    );
    expect(bridge?.movements.map(({ name, change }) => [name, change?.low]).sort()).toEqual([
      ['Asia', '5'],
      ['Europe', '20'],
    ]);
    expect([bridge?.residual, bridge?.residualName]).toEqual([exactly('5'), 'Not explained']);
  });

  test('revenue 100 to 130 without parts is a change of 30 that is not broken down', () => {
    expect(revenueBridge(caseOf([flow('revenue', q1, '100'), flow('revenue', q3, '130')]))).toMatchObject({
      movements: [],
      residual: exactly('30'),
      residualName: 'Change, not broken down',
    });
  });

  const sides = [flow('net-income', q1, '-20'), flow('net-income', q3, '15')];
  const revenues = [flow('revenue', q1, '100'), flow('revenue', q3, '130')];

  test('net income −20 to 15: revenue +30, cost (5 − −10) − 30 = −15, and 20 from interest, tax and all else', () => {
    const operating = [flow('operating-income', q1, '-10'), flow('operating-income', q3, '5')];
    const bridge = netIncomeBridge(caseOf([...sides, ...revenues, ...operating]));
    expect(bridge?.movements.map(({ name, change }) => [name, change])).toEqual([
      ['Revenue', exactly('30')],
      ['Operating cost', exactly('-15')],
    ]);
    expect([bridge?.residual, bridge?.residualName]).toEqual([exactly('20'), 'Interest, tax and all else']);
  });

  test('net income −20 to 15 by revenue alone leaves 5 not explained; revenue in euros is no part of it', () => {
    expect(netIncomeBridge(caseOf([...sides, ...revenues]))).toMatchObject({
      residual: exactly('5'),
      residualName: 'Not explained',
    });
    const euros = revenues.map((each) => ({ ...each, unit: 'EUR' }));
    expect(names(netIncomeBridge(caseOf([...sides, ...euros])))).toEqual([]);
  });
});
