import { divide, multiply, negate, subtract, sum } from '@/lib/figures/arithmetic';
import { compare } from '@/lib/figures/compare';
import type { Computed } from '@/lib/figures/figure';
import { exactly, moreThan } from '@/lib/figures/make';
import { phrase } from '@/lib/figures/phrase';
import { strongest } from '@/lib/turnaround/basis/windows';
import type { CompanyCase, Period } from '@/lib/turnaround/case';
import { isOutcome } from '@/lib/turnaround/comparable';
import { dayLabel, kindOf, periodLabel, when } from '@/lib/turnaround/period';
import { reliefOf } from '@/lib/turnaround/relief';
import { type FigureFact, factsOf, nearest, sameTime, totalsOf } from '@/lib/turnaround/series';
import { capital, memberName } from '@/lib/turnaround/words';
import { computed, indicator, monthsIn, qualified, refuse, yearly } from './compute';
import type { Indicator, IndicatorDefinition } from './indicator';

const zero = exactly('0');

export const debtToRevenue: IndicatorDefinition = {
  key: 'debt-to-revenue',
  name: 'Debt to annualised revenue',
  formula: 'debt ÷ (revenue × periods in a year)',
  inputs: ['debt', 'revenue'],
  measured: 'times',
  basis:
    'The debt dated nearest to the period’s end, at most a quarter away: in total, or else of the creditors known.',
  refuses: 'When no debt is known within a quarter, or revenue may be zero on both sides.',
  of: (known) => {
    const debts = strongest(factsOf(known, 'debt').filter(isOutcome));
    return totalsOf(known, 'revenue').flatMap((revenue) => {
      const factor = yearly(revenue.period);
      const debt = nearest(revenue.period.end, debts) ?? nearest(revenue.period.end, factsOf(known, 'debt'));
      if (factor === null || !debt || debt.unit !== revenue.unit || !isOutcome(revenue)) return [];
      const whose = memberName(debt);
      return indicator(known, {
        key: 'debt-to-revenue',
        period: revenue.period,
        unit: 'times',
        inputs: [debt, revenue],
        basis: `debt of ${periodLabel(debt.period)}${whose ? ` to ${whose}` : ''}; revenue annualised × ${factor}`,
        result: divide(debt.value.figure, multiply(revenue.value.figure, exactly(String(factor)))),
        say: (words) =>
          `debt${whose ? ` to ${whose}` : ''} was ${words} the annualised revenue of ${periodLabel(revenue.period)}`,
        floor: '0',
      });
    });
  },
};

export const burn: IndicatorDefinition = {
  key: 'burn',
  name: 'Cash burn a month',
  formula: 'cash burn ÷ months; or − (operating cash flow − capital expenditure) ÷ months',
  inputs: ['cash-burn', 'operating-cash-flow', 'capital-expenditure'],
  measured: 'money a month',
  basis: 'As reported where a source says it; else from the cash flow statement of the period.',
  refuses: 'When cash may have come in.',
  of: (known) => burns(known).map(({ made }) => made),
};

type Burn = { readonly made: Indicator; readonly fact: FigureFact };

/** Burn by month, from reports and from statements. */
function burns(known: CompanyCase): Burn[] {
  const reported = totalsOf(known, 'cash-burn').map((fact) => ({ fact, inputs: [fact], amount: fact.value.figure }));
  const spent = totalsOf(known, 'capital-expenditure');
  const stated = totalsOf(known, 'operating-cash-flow').flatMap((fact) => {
    const spending = sameTime(fact, spent);
    return spending
      ? { fact, inputs: [fact, spending], amount: negate(subtract(fact.value.figure, spending.value.figure)) }
      : [];
  });
  return [...reported, ...stated].flatMap(({ fact, inputs, amount }) => {
    const months = monthsIn(fact.period);
    if (months === null) return [];
    const isBurn = compare(amount, zero) === 'more' || fact.metric === 'cash-burn';
    const result = isBurn
      ? divide(amount, exactly(String(months)))
      : refuse('No burn is certain: cash may have come in.');
    const made = indicator(known, {
      key: 'burn',
      period: fact.period,
      unit: fact.unit,
      inputs,
      basis: months === 1 ? 'a month' : `${kindOf(fact.period)} ÷ ${months}`,
      result,
      say: (words) => `${when(fact.period)} the company used up ${words} of cash a month`,
      floor: '0',
    });
    return { made, fact };
  });
}

export const runway: IndicatorDefinition = {
  key: 'runway',
  name: 'Runway',
  formula: 'cash ÷ cash burn a month',
  inputs: ['cash', 'cash-burn'],
  measured: 'months',
  basis:
    'The burn whose period ends nearest to the date of the cash, at most a quarter away. New money is not counted.',
  refuses:
    'When no burn is known within a quarter, or it may be zero on both sides. More than 60 months are not told apart.',
  of: (known) => {
    const all = burns(known).filter(({ made }) => made.result.ok);
    return totalsOf(known, 'cash').flatMap((cash) => {
      const fact = nearest(
        cash.period.end,
        all.map((each) => each.fact),
      );
      const found = all.find((each) => each.fact === fact);
      if (!found?.made.result.ok || found.made.unit !== cash.unit) return [];
      return indicator(known, {
        key: 'runway',
        period: cash.period,
        unit: 'months',
        inputs: [cash, ...found.made.inputs],
        basis: `cash of ${periodLabel(cash.period)}, burn of ${periodLabel(found.fact.period)}`,
        result: atMostFiveYears(divide(cash.value.figure, found.made.result.figure)),
        say: (words) => `${when(cash.period)} the cash would have lasted ${words}`,
        floor: '0',
      });
    });
  },
};

const fiveYears = moreThan('60');

/** A burn that would last the cash for longer says no more than that: the exact number would be of no meaning. */
function atMostFiveYears(months: Computed): Computed {
  return months.ok && compare(months.figure, exactly('60')) === 'more' ? computed(fiveYears) : months;
}

export const reliefToNewMoney: IndicatorDefinition = {
  key: 'relief-to-new-money',
  name: 'Relief to new money',
  formula: '(debt forgiven + obligations released) ÷ money raised at the restructuring',
  inputs: ['debt-forgiven', 'obligations-released', 'funding-round'],
  measured: 'times',
  basis: 'Debt forgiven and obligations released are two kinds, added only for this ratio.',
  refuses: 'When no new money came at the restructuring, it may be zero, or one of its rounds is of undisclosed size.',
  of: (known) => {
    const relief = reliefOf(known);
    if (!relief || relief.given.length === 0 || relief.raised.length === 0) return [];
    const total = sum(relief.given.map(({ value }) => value.figure));
    const raised = sum(relief.raised.map(({ value }) => value.figure));
    const words = phrase(total, relief.unit, known.locale, '0');
    return [
      indicator(known, {
        key: 'relief-to-new-money',
        period: wholeDay(relief.announcedOn),
        unit: 'times',
        inputs: [...relief.given, ...relief.raised],
        basis: `at the restructuring of ${dayLabel(relief.announcedOn)}`,
        result: relief.raisedMore
          ? refuse('A round at the restructuring is of undisclosed size.')
          : divide(total, raised),
        say: (times) =>
          `creditors let go of ${words} at the restructuring of ${dayLabel(relief.announcedOn)}, ${times} the new money`,
        floor: '0',
      }),
    ];
  },
};

function wholeDay(date: string): Period {
  return { type: 'instant', start: date, end: date, precision: 'day' };
}

export const freeCashFlow: IndicatorDefinition = {
  key: 'free-cash-flow',
  name: 'Free cash flow',
  formula: 'operating cash flow − capital expenditure, of one period',
  inputs: ['operating-cash-flow', 'capital-expenditure'],
  measured: 'money',
  basis: 'Both of the same period and scenario.',
  refuses: 'When either is missing for the period.',
  of: (known) => {
    const spent = totalsOf(known, 'capital-expenditure');
    return totalsOf(known, 'operating-cash-flow').flatMap((flow) => {
      const spending = sameTime(flow, spent);
      if (!spending) return [];
      const figure = subtract(flow.value.figure, spending.value.figure);
      const order = compare(figure, zero);
      const made = indicator(known, {
        key: 'free-cash-flow',
        period: flow.period,
        unit: flow.unit,
        inputs: [flow, spending],
        basis: kindOf(flow.period),
        result: computed(figure),
      });
      const size =
        order === 'less' ? phrase(negate(figure), flow.unit, known.locale) : phrase(figure, flow.unit, known.locale);
      const verb = order === 'less' ? 'used up' : order === 'more' ? 'brought in' : null;
      return {
        ...made,
        sentence:
          verb &&
          size &&
          `The business ${verb} ${size} ${when(flow.period)}, after investment${qualified(made.scenario)}.`,
      };
    });
  },
};

export const netDebt: IndicatorDefinition = {
  key: 'net-debt',
  name: 'Net debt',
  formula: 'debt − cash, on one date',
  inputs: ['debt', 'cash'],
  measured: 'money',
  basis: 'Both of the same date and scenario. Below zero the cash is more than the debt.',
  refuses: 'When either is missing for the date.',
  of: (known) => {
    const cash = totalsOf(known, 'cash');
    return totalsOf(known, 'debt').flatMap((debt) => {
      const held = sameTime(debt, cash);
      if (!held) return [];
      const figure = subtract(debt.value.figure, held.value.figure);
      const order = compare(figure, zero);
      const made = indicator(known, {
        key: 'net-debt',
        period: debt.period,
        unit: debt.unit,
        inputs: [debt, held],
        basis: 'on one date',
        result: computed(figure),
      });
      const size =
        order === 'less' ? phrase(negate(figure), debt.unit, known.locale) : phrase(figure, debt.unit, known.locale);
      const more = order === 'less' ? 'cash exceeded debt' : order === 'more' ? 'debt exceeded cash' : null;
      return {
        ...made,
        sentence: more && size && capital(`${when(debt.period)} ${more} by ${size}${qualified(made.scenario)}.`),
      };
    });
  },
};
