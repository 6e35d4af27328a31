import { divide, multiply, negate } from '@/lib/figures/arithmetic';
import { absoluteChange, relativeChange } from '@/lib/figures/change';
import { compare } from '@/lib/figures/compare';
import { exactly } from '@/lib/figures/make';
import { phrase } from '@/lib/figures/phrase';
import { isSlight } from '@/lib/turnaround/basis/change';
import { headlineRows } from '@/lib/turnaround/before-after';
import type { CompanyCase } from '@/lib/turnaround/case';
import { kindOf, periodLabel, when } from '@/lib/turnaround/period';
import { type FigureFact, hasFigure, nearest, partsOf, sameTime, totalsOf } from '@/lib/turnaround/series';
import { computed, indicator, qualified, refuse, yearly } from './compute';
import type { Indicator, IndicatorDefinition } from './indicator';

const zero = exactly('0');

export const lossToRevenue: IndicatorDefinition = {
  key: 'loss-to-revenue',
  name: 'Loss to revenue',
  formula: '− net income ÷ revenue, of one period',
  inputs: ['net-income', 'revenue'],
  measured: 'times',
  basis: 'Both of the same period and scenario.',
  refuses: 'When there may have been a profit, or revenue may be zero on both sides.',
  of: (known) =>
    paired(known, 'net-income', 'revenue').map(([income, revenue]) => {
      const isLoss = compare(income.value.figure, zero) === 'less';
      return indicator(known, {
        key: 'loss-to-revenue',
        period: income.period,
        unit: 'times',
        inputs: [income, revenue],
        basis: kindOf(income.period),
        result: isLoss
          ? divide(negate(income.value.figure), revenue.value.figure)
          : refuse(`No loss is certain ${when(income.period)}.`),
        say: (words) => `${when(income.period)} the loss was ${words} revenue`,
        floor: '0',
      });
    }),
};

export const revenuePerEmployee: IndicatorDefinition = {
  key: 'revenue-per-employee',
  name: 'Revenue per employee',
  formula: 'revenue ÷ headcount',
  inputs: ['revenue', 'headcount'],
  measured: 'money a person, in the period',
  basis: 'Revenue of the period as it is; the headcount dated nearest to its end, at most a quarter away.',
  refuses: 'When no headcount is known within a quarter of the period’s end, or it may be zero.',
  of: (known) => perHead(known, 'revenue', 'revenue-per-employee', false),
};

export const annualRevenuePerEmployee: IndicatorDefinition = {
  ...revenuePerEmployee,
  key: 'revenue-per-employee-annualised',
  name: 'Revenue per employee, a year',
  formula: 'revenue × periods in a year ÷ headcount',
  measured: 'money a person, a year',
  basis: 'Revenue annualised: a quarter times four, a month times twelve. The same headcount.',
  of: (known) => perHead(known, 'revenue', 'revenue-per-employee-annualised', true),
};

export const costPerHead: IndicatorDefinition = {
  key: 'cost-per-head',
  name: 'Cost per head',
  formula: 'operating cost × periods in a year ÷ headcount',
  inputs: ['operating-cost', 'headcount'],
  measured: 'money a person, a year',
  basis: 'Operating cost annualised; the headcount dated nearest to the period’s end, at most a quarter away.',
  refuses: 'When no headcount is known within a quarter of the period’s end, or it may be zero.',
  of: (known) => perHead(known, 'operating-cost', 'cost-per-head', true),
};

const perHeadWords = {
  'revenue-per-employee': 'revenue per employee was',
  'revenue-per-employee-annualised': 'revenue per employee ran at',
  'cost-per-head': 'operating cost per head ran at',
} as const;

function perHead(
  known: CompanyCase,
  metric: 'revenue' | 'operating-cost',
  key: keyof typeof perHeadWords,
  annual: boolean,
): Indicator[] {
  const heads = totalsOf(known, 'headcount');
  if (heads.length === 0) return [];
  return totalsOf(known, metric).flatMap((flow) => {
    const factor = annual ? yearly(flow.period) : 1;
    if (factor === null) return [];
    const head = nearest(flow.period.end, heads);
    const headOf = head ? `headcount of ${periodLabel(head.period)}` : 'no headcount';
    const amount = factor === 1 ? flow.value.figure : multiply(flow.value.figure, exactly(String(factor)));
    const each = key === 'revenue-per-employee' ? ` a ${kindOf(flow.period).replace(/^an? /, '')}` : ' a year';
    return indicator(known, {
      key,
      period: flow.period,
      unit: `${flow.unit}/person`,
      inputs: head ? [flow, head] : [flow],
      basis: `${kindOf(flow.period)}${annual && factor !== 1 ? `, annualised × ${factor}` : ''}; ${headOf}`,
      result: head ? divide(amount, head.value.figure) : refuse('No headcount is known within a quarter of its end.'),
      say: (words) => `${when(flow.period)} ${perHeadWords[key]} ${words.replace(' per person', '')}${each}`,
      floor: '0',
    });
  });
}

export const computeShare: IndicatorDefinition = {
  key: 'compute-share',
  name: 'Compute share of cost',
  formula: 'cost of computing ÷ operating cost, of one period',
  inputs: ['operating-cost (compute)', 'operating-cost'],
  measured: 'percent',
  basis: 'Both of the same period and scenario.',
  refuses: 'When operating cost may be zero.',
  of: (known) => {
    const costs = totalsOf(known, 'operating-cost');
    const compute = partsOf(known, 'operating-cost', 'cost-type').filter(
      ({ members }) => members[0]?.name === 'compute',
    );
    return compute.flatMap((part) => {
      const total = sameTime(part, costs);
      if (!total) return [];
      return indicator(known, {
        key: 'compute-share',
        period: part.period,
        unit: 'ratio',
        inputs: [part, total],
        basis: kindOf(part.period),
        result: divide(part.value.figure, total.value.figure),
        say: (words) => `computing took ${words} of operating cost ${when(part.period)}`,
        floor: '0',
      });
    });
  },
};

export const headcountChange: IndicatorDefinition = {
  key: 'headcount-change',
  name: 'Headcount change',
  formula: 'headcount after − headcount before',
  inputs: ['headcount', 'headcount'],
  measured: 'people',
  basis: 'Before and after the restructuring, like for like.',
  refuses: 'When either side is missing or they are not like for like.',
  of: (known) => {
    const row = headlineRows(known).find(({ metric }) => metric.key === 'headcount');
    const [before, after] = [row?.before.fact, row?.after.fact];
    if (!row || !before || !after || !hasFigure(before) || !hasFigure(after)) return [];
    const [from, to] = [before.value.figure, after.value.figure];
    const change = row.change.kind === 'change' ? computed(absoluteChange(from, to)) : refuse(`${row.change.reason}.`);
    const made = indicator(known, {
      key: 'headcount-change',
      period: { ...after.period, start: before.period.start, type: 'duration' },
      unit: 'people',
      inputs: [before, after],
      basis: `${periodLabel(before.period)} to ${periodLabel(after.period)}`,
      result: change,
    });
    return [
      { ...made, sentence: change.ok ? headcountSentence(known, before, after, qualified(made.scenario)) : null },
    ];
  },
};

/** "Headcount fell by about 155, about 78%, from 17 Apr 2024 to Dec 2024." */
function headcountSentence({ locale }: CompanyCase, before: FigureFact, after: FigureFact, qualification: string) {
  const [from, to] = [before.value.figure, after.value.figure];
  const dates = `from ${periodLabel(before.period)} to ${periodLabel(after.period)}`;
  if (isSlight(from, to)) return `Headcount was about unchanged ${dates}${qualification}.`;
  const order = compare(to, from);
  if (order !== 'less' && order !== 'more') return null;
  const falls = order === 'less';
  const change = absoluteChange(from, to);
  const amount = phrase(falls ? negate(change) : change, 'people', locale, '0');
  const relative = relativeChange(from, to);
  const share = relative.ok ? phrase(falls ? negate(relative.figure) : relative.figure, 'ratio', locale, '0') : null;
  return (
    amount && `Headcount ${falls ? 'fell' : 'rose'} by ${amount}${share ? `, ${share}` : ''}, ${dates}${qualification}.`
  );
}

/** Facts of two metrics that speak of the same period and scenario. */
function paired(
  known: CompanyCase,
  one: 'net-income' | 'operating-income',
  other: 'revenue',
): [FigureFact, FigureFact][] {
  const others = totalsOf(known, other);
  return totalsOf(known, one).flatMap((fact) => {
    const partner = sameTime(fact, others);
    return partner ? [[fact, partner] as [FigureFact, FigureFact]] : [];
  });
}
