import { add, divide, multiply, subtract, sum } from '@/lib/figures/arithmetic';
import { relativeChange } from '@/lib/figures/change';
import { compare } from '@/lib/figures/compare';
import type { Computed, Figure } from '@/lib/figures/figure';
import { exactly } from '@/lib/figures/make';
import type { CompanyCase } from '@/lib/turnaround/case';
import { catalogue, type MetricKey } from '@/lib/turnaround/catalogue';
import { mixedCount } from '@/lib/turnaround/count';
import { kindOf, periodLabel, when } from '@/lib/turnaround/period';
import { type FigureFact, fourQuarters, sameTime, totalsOf, yearBefore } from '@/lib/turnaround/series';
import { computed, indicator, qualified, refuse, yearly } from './compute';
import type { Indicator, IndicatorDefinition, IndicatorKey } from './indicator';

const zero = exactly('0');

export const operatingMargin: IndicatorDefinition = {
  key: 'operating-margin',
  name: 'Operating margin',
  formula: 'operating income ÷ revenue, of one period',
  inputs: ['operating-income', 'revenue'],
  measured: 'percent',
  basis: 'Both of the same period and scenario.',
  refuses: 'When revenue may be zero on both sides.',
  of: (known) => {
    const revenues = totalsOf(known, 'revenue');
    return totalsOf(known, 'operating-income').flatMap((income) => {
      const revenue = sameTime(income, revenues);
      if (!revenue) return [];
      return indicator(known, {
        key: 'operating-margin',
        period: income.period,
        unit: 'ratio',
        inputs: [income, revenue],
        basis: kindOf(income.period),
        result: divide(income.value.figure, revenue.value.figure),
        say: (words) => `the operating margin was ${words} ${when(income.period)}`,
      });
    });
  },
};

export const revenueYearOnYear: IndicatorDefinition = {
  key: 'revenue-year-on-year',
  name: 'Revenue, change on the year before',
  formula: 'revenue ÷ revenue a year earlier − 1',
  inputs: ['revenue', 'revenue'],
  measured: 'percent',
  basis: 'Periods of like length that end a year apart.',
  refuses: 'When the earlier revenue may be zero, or a restatement lies between the two and changed only one.',
  of: (known) => {
    const revenues = totalsOf(known, 'revenue');
    return revenues.flatMap((revenue) => {
      const before = yearBefore(revenue, revenues);
      if (!before) return [];
      const mixed = mixedCount(known, [before, revenue]);
      const result = mixed ? refuse(mixed) : relativeChange(before.value.figure, revenue.value.figure);
      const rises = result.ok ? compare(result.figure, zero) : 'unknown';
      const made = indicator(known, {
        key: 'revenue-year-on-year',
        period: revenue.period,
        unit: 'ratio',
        inputs: [revenue, before],
        basis: `${periodLabel(revenue.period)} on ${periodLabel(before.period)}`,
        result,
        say: (words) => `revenue ${when(revenue.period)} was ${words} more than a year before`,
      });
      if (result.ok && isWithin(result.figure, onePercent)) {
        return [
          {
            ...made,
            sentence: `Revenue ${when(revenue.period)} was about the same as a year before${qualified(made.scenario)}.`,
          },
        ];
      }
      if (rises !== 'less' || !result.ok) return [made];
      const falls = indicator(known, {
        ...made,
        result: computed(subtract(zero, result.figure)),
        say: (words) => `revenue ${when(revenue.period)} was ${words} less than a year before`,
      });
      return [{ ...made, sentence: falls.sentence }];
    });
  },
};

const onePercent = exactly('0.01');

function isWithin(figure: Figure, limit: Figure): boolean {
  return compare(figure, limit) === 'less' && compare(figure, subtract(zero, limit)) === 'more';
}

export const revenueTwelveMonths = twelveMonths('revenue-twelve-months', 'revenue', 'Revenue, last twelve months');
export const netIncomeTwelveMonths = twelveMonths(
  'net-income-twelve-months',
  'net-income',
  'Net income, last twelve months',
);

function twelveMonths(key: IndicatorKey, metric: MetricKey, name: string): IndicatorDefinition {
  return {
    key,
    name,
    formula: 'the sum of four quarters in a row',
    inputs: [metric],
    measured: 'money',
    basis: 'Discrete quarters of one scenario without a gap, up to the one named.',
    refuses: 'When one of the four quarters is missing, or a restatement changed only some of them.',
    of: (known) => trailing(known, metric).map((year) => twelveMonthsOf(known, key, name, year)),
  };
}

type Year = { readonly quarters: readonly FigureFact[]; readonly last: FigureFact; readonly total: Figure };

/** Every four quarters in a row, by their end. */
function trailing(known: CompanyCase, metric: MetricKey): Year[] {
  const quarters = totalsOf(known, metric).filter(({ period }) => yearly(period) === 4);
  return quarters.flatMap((last) => {
    const four = fourQuarters(last, quarters);
    return four ? { quarters: four, last, total: sum(four.map(({ value }) => value.figure)) } : [];
  });
}

function twelveMonthsOf(
  known: CompanyCase,
  key: IndicatorKey,
  name: string,
  { quarters, last, total }: Year,
): Indicator {
  const mixed = mixedCount(known, quarters);
  const start = quarters[0]?.period.start ?? last.period.start;
  const loss = compare(total, zero) === 'less' && key === 'net-income-twelve-months';
  const what = name.split(',')[0];
  const made = indicator(known, {
    key,
    period: { type: 'duration', start, end: last.period.end, precision: 'year' },
    unit: last.unit,
    inputs: quarters,
    basis: `four quarters to ${periodLabel(last.period)}`,
    result: mixed ? refuse(mixed) : computed(loss ? subtract(zero, total) : total),
    say: (words) =>
      `in the twelve months to ${periodLabel(last.period)} ${loss ? 'the loss' : what?.toLowerCase()} was ${words}`,
    floor: loss ? '0' : catalogue[last.metric].floor,
  });
  return mixed ? made : { ...made, result: computed(total) };
}

export const currentRatio: IndicatorDefinition = {
  key: 'current-ratio',
  name: 'Current ratio',
  formula: 'current assets ÷ current liabilities, on one date',
  inputs: ['current-assets', 'current-liabilities'],
  measured: 'times',
  basis: 'Both of the same date and scenario.',
  refuses: 'When current liabilities may be zero on both sides.',
  of: (known) => {
    const owed = totalsOf(known, 'current-liabilities');
    return totalsOf(known, 'current-assets').flatMap((assets) => {
      const liabilities = sameTime(assets, owed);
      if (!liabilities) return [];
      return indicator(known, {
        key: 'current-ratio',
        period: assets.period,
        unit: 'times',
        inputs: [assets, liabilities],
        basis: 'on one date',
        result: divide(assets.value.figure, liabilities.value.figure),
        say: (words) => `current assets were ${words} current liabilities ${when(assets.period)}`,
        floor: '0',
      });
    });
  },
};

export const interestCover: IndicatorDefinition = {
  key: 'interest-cover',
  name: 'Interest cover',
  formula: 'operating income ÷ interest expense, of one period',
  inputs: ['operating-income', 'interest-expense'],
  measured: 'times',
  basis: 'Both of the same period and scenario. Below zero when the business itself made a loss.',
  refuses: 'When interest may be zero.',
  of: (known) => {
    const interests = totalsOf(known, 'interest-expense');
    return totalsOf(known, 'operating-income').flatMap((income) => {
      const interest = sameTime(income, interests);
      if (!interest) return [];
      const covers = compare(interest.value.figure, zero) === 'more';
      return indicator(known, {
        key: 'interest-cover',
        period: income.period,
        unit: 'times',
        inputs: [income, interest],
        basis: kindOf(income.period),
        result: covers ? divide(income.value.figure, interest.value.figure) : refuse('Interest may be zero.'),
        say: (words) => `operating income was ${words} the interest ${when(income.period)}`,
      });
    });
  },
};

const weights = { workingCapital: '6.56', retained: '3.26', operating: '6.72', equity: '1.05' } as const;
const safe = exactly('2.6');
const distress = exactly('1.1');

/** Altman (1995), the variant for firms outside manufacturing: Z″ of four ratios, without the constant 3.25. */
export const altmanZ: IndicatorDefinition = {
  key: 'altman-z',
  name: 'Altman Z″',
  formula:
    '6.56 × (current assets − current liabilities) ÷ total assets + 3.26 × retained earnings ÷ total assets + 6.72 × operating income of twelve months ÷ total assets + 1.05 × equity ÷ total liabilities',
  inputs: [
    'current-assets',
    'current-liabilities',
    'total-assets',
    'retained-earnings',
    'operating-income',
    'equity',
    'total-liabilities',
  ],
  measured: 'a plain number',
  basis:
    'The variant of 1995 for firms outside manufacturing, without the constant 3.25. Above 2.6 is called safe, below 1.1 distress, between them grey.',
  refuses: 'When any of its inputs is missing for the date, or the twelve months of operating income do not end on it.',
  of: (known) => {
    const stock = (metric: MetricKey) => totalsOf(known, metric);
    const years = [
      ...trailing(known, 'operating-income').map(({ quarters, last, total }) => ({
        last,
        facts: quarters,
        total,
      })),
      ...totalsOf(known, 'operating-income')
        .filter(({ period }) => yearly(period) === 1)
        .map((fact) => ({ last: fact, facts: [fact], total: fact.value.figure })),
    ];
    return stock('total-assets').flatMap((assets) => {
      const year = years.find(
        ({ last }) =>
          last.period.end === assets.period.end && last.unit === assets.unit && last.scenario === assets.scenario,
      );
      const others = (
        ['current-assets', 'current-liabilities', 'retained-earnings', 'equity', 'total-liabilities'] as const
      ).map((metric) => sameTime(assets, stock(metric)));
      const found = others.filter((fact) => fact !== null);
      const [current, owed, retained, equity, liabilities] = found;
      if (!year || !current || !owed || !retained || !equity || !liabilities) return [];
      const total = assets.value.figure;
      const result = weighted([
        [weights.workingCapital, divide(subtract(current.value.figure, owed.value.figure), total)],
        [weights.retained, divide(retained.value.figure, total)],
        [weights.operating, divide(year.total, total)],
        [weights.equity, divide(equity.value.figure, liabilities.value.figure)],
      ]);
      return indicator(known, {
        key: 'altman-z',
        period: assets.period,
        unit: 'points',
        inputs: [assets, ...found, ...year.facts],
        basis: `balance sheet of ${periodLabel(assets.period)}, operating income of the twelve months to it`,
        result,
        say: (words) => `Altman Z″ was ${words} ${when(assets.period)}${zone(result)}`,
      });
    });
  },
};

function weighted(terms: readonly (readonly [string, Computed])[]): Computed {
  let total = zero;
  for (const [weight, ratio] of terms) {
    if (!ratio.ok) return ratio;
    total = add(total, multiply(exactly(weight), ratio.figure));
  }
  return computed(total);
}

function zone(result: Computed): string {
  if (!result.ok) return '';
  if (compare(result.figure, safe) === 'more') return ', in the zone called safe';
  if (compare(result.figure, distress) === 'less') return ', in the zone called distress';
  const between = compare(result.figure, distress) === 'more' && compare(result.figure, safe) === 'less';
  return between ? ', in the grey zone' : '';
}
