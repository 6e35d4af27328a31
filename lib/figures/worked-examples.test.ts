import { describe, expect, test } from 'vitest';
import { add, divide, multiply, subtract, sum } from '@/lib/figures/arithmetic';
import { absoluteChange, relativeChange } from '@/lib/figures/change';
import { compare } from '@/lib/figures/compare';
import type { Computed, Figure } from '@/lib/figures/figure';
import { formatFigure, speakFigure } from '@/lib/figures/format';
import { about, atLeast, exactly, lessThan, moreThan } from '@/lib/figures/make';

const million = (amount: string) => `${amount}000000`;
const revenue = lessThan(million('5'), '0');
const before = about('200');
const after = about('45');

describe('loss to revenue, Q1 2024: 30M or more ÷ under 5M = more than 6 times', () => {
  const times = result(divide(atLeast(million('30')), revenue));

  test('as a figure and in print', () => {
    expect(times).toEqual(moreThan('6'));
    expect(formatFigure(times, { unit: 'times', locale: 'en-US' })).toBe('>6×');
    expect(speakFigure(times, { unit: 'times' })).toBe('more than 6 times');
  });
});

describe('revenue per employee, Q1 2024: under 5M ÷ ~200 = under ~$25,000 a quarter, under ~$100,000 a year', () => {
  const quarter = result(divide(revenue, before));

  test('a quarter', () => {
    expect(quarter).toEqual({ ...lessThan('25000', '0'), approximate: true });
    expect(formatFigure(quarter, { unit: 'USD/person', locale: 'en-US' })).toBe('<~$25K per person');
    expect(formatFigure(quarter, { unit: 'USD/person', locale: 'en-US', style: 'full' })).toBe('<~$25,000 per person');
  });

  test('a year: × 4', () => {
    const year = multiply(quarter, exactly('4'));
    expect(year).toEqual({ ...lessThan('100000', '0'), approximate: true });
    expect(speakFigure(year, { unit: 'USD/person' })).toBe('less than about 100,000 US dollars per person');
  });
});

describe('headcount: ~200 to ~45 = about −155, about −78 %', () => {
  test('in people: 45 − 200 = −155', () => {
    const change = absoluteChange(before, after);
    expect(change).toEqual(about('-155'));
    expect(formatFigure(change, { unit: 'people', locale: 'en-US', signed: true })).toBe('~−155');
  });

  test('in percent: 45 ÷ 200 − 1 = −77.5 %, printed without a digit that "about" does not bear', () => {
    const change = result(relativeChange(before, after));
    expect(change).toEqual(about('-0.775'));
    expect(formatFigure(change, { unit: 'ratio', locale: 'en-US', signed: true })).toBe('~−78%');
  });

  test('~45 is certainly less than ~200', () => {
    expect(compare(after, before)).toBe('less');
  });
});

describe('headcount bridge: ~200 − more than 20 laid off, closing ~45', () => {
  const fall = subtract(before, after);
  const unexplained = subtract(fall, moreThan('20'));

  test('up to ~135 of ~155 not explained: 200 − 45 − 20 = 135', () => {
    expect(fall).toEqual(about('155'));
    expect(unexplained).toEqual({ ...lessThan('135', null), approximate: true });
    expect(formatFigure(unexplained, { unit: 'people', locale: 'en-US' })).toBe('<~135');
  });
});

describe('debt bridge: ~100M − 100M or more forgiven, closing 0 by statement', () => {
  const expected = subtract(about(million('100')), atLeast(million('100')));
  const residual = subtract(exactly('0'), expected);

  test('nothing contradicts: ~100M − 100M or more = ~0 or less, which holds 0', () => {
    expect(compare(exactly('0'), expected)).toBe('unknown');
  });

  test('the residual 0 − (100M − 100M or more) is "~0 or more"', () => {
    expect(residual).toEqual({ ...atLeast('0'), approximate: true });
    expect(formatFigure(residual, { unit: 'USD', locale: 'en-US' })).toBe('~$0+');
  });
});

describe('relief: 100M or more forgiven, 300M released', () => {
  const relief = add(atLeast(million('100')), exactly(million('300')));

  test('together 400M or more', () => {
    expect(relief).toEqual(atLeast(million('400')));
    expect(formatFigure(relief, { unit: 'USD', locale: 'en-US' })).toBe('$400M+');
  });

  test('400M or more ÷ 80M of new money = 5 times or more', () => {
    const times = result(divide(relief, exactly(million('80'))));
    expect(times).toEqual(atLeast('5'));
    expect(formatFigure(times, { unit: 'times', locale: 'en-US' })).toBe('≥5×');
  });
});

test('runway, October 2023: ~4M ÷ ~8M a month = about half a month', () => {
  const runway = result(divide(about(million('4')), about(million('8'))));
  expect(runway).toEqual(about('0.5'));
  expect(formatFigure(runway, { unit: 'months', locale: 'en-US' })).toBe('~0.5 months');
});

test('compute share of 2023 cost: 99M ÷ 153M = 65 %', () => {
  const share = result(divide(exactly(million('99')), exactly(million('153'))));
  expect(formatFigure(share, { unit: 'ratio', locale: 'en-US' })).toBe('65%');
  expect(speakFigure(share, { unit: 'ratio' })).toBe('65 percent');
});

test('funding: 101 + 80 = 181', () => {
  expect(sum([exactly(million('101')), exactly(million('80'))])).toEqual(exactly(million('181')));
});

function result(computed: Computed): Figure {
  if (!computed.ok) throw new Error(computed.reason);
  return computed.figure;
}
