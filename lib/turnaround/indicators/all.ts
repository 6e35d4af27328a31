import type { CompanyCase } from '@/lib/turnaround/case';
import { kindOf, lengthInDays } from '@/lib/turnaround/period';
import { burn, debtToRevenue, freeCashFlow, netDebt, reliefToNewMoney, runway } from './capital';
import type { Indicator, IndicatorDefinition, IndicatorKey } from './indicator';
import {
  annualRevenuePerEmployee,
  computeShare,
  costPerHead,
  headcountChange,
  lossToRevenue,
  revenuePerEmployee,
} from './operations';
import {
  altmanZ,
  currentRatio,
  interestCover,
  netIncomeTwelveMonths,
  operatingMargin,
  revenueTwelveMonths,
  revenueYearOnYear,
} from './statements';

/** Every indicator, in the order of a page. */
export const indicatorDefinitions: readonly IndicatorDefinition[] = [
  lossToRevenue,
  revenuePerEmployee,
  annualRevenuePerEmployee,
  debtToRevenue,
  burn,
  runway,
  reliefToNewMoney,
  computeShare,
  headcountChange,
  costPerHead,
  operatingMargin,
  revenueYearOnYear,
  revenueTwelveMonths,
  netIncomeTwelveMonths,
  freeCashFlow,
  netDebt,
  currentRatio,
  interestCover,
  altmanZ,
];

/** Every value of one indicator that the facts allow, oldest first. */
export function indicatorsOf(known: CompanyCase, key: IndicatorKey): Indicator[] {
  const values = indicatorDefinitions.find((definition) => definition.key === key)?.of(known) ?? [];
  const order = ({ period }: Indicator) => `${period.end}/${period.start}`;
  return [...values].sort((one, other) => (order(one) < order(other) ? -1 : 1));
}

/** The latest value before the restructuring and the first after it, and the latest of all. */
export type IndicatorRow = {
  readonly definition: IndicatorDefinition;
  readonly before: Indicator | null;
  readonly after: Indicator | null;
  readonly latest: Indicator | null;
};

/** Each indicator that the facts allow at all, before and after, like for like in the length of its period. */
export function indicatorRows(known: CompanyCase): IndicatorRow[] {
  const restructuring = known.restructurings.at(-1);
  return indicatorDefinitions.flatMap((definition) => {
    const values = indicatorsOf(known, definition.key);
    if (values.length === 0) return [];
    const told = finest(values);
    const before = told.findLast(({ period }) => !restructuring || period.end <= restructuring.beforeUntil) ?? null;
    const after = restructuring ? (told.find(({ period }) => period.start >= restructuring.afterFrom) ?? null) : null;
    return { definition, before, after, latest: told.at(-1) ?? null };
  });
}

/**
 * The values of one length: quarters beside quarters. The shortest length of those that have a result; without any
 * result all of them, each with its reason.
 */
export function finest(values: readonly Indicator[]): Indicator[] {
  const told = values.filter(({ result }) => result.ok);
  const kinds = new Map(told.map(({ period }) => [kindOf(period), lengthInDays(period)]));
  const [shortest] = [...kinds].sort(([, one], [, other]) => one - other);
  return told.length === 0 ? [...values] : values.filter(({ period }) => kindOf(period) === shortest?.[0]);
}
