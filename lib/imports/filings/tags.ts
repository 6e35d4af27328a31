import { debtTags } from '@/lib/imports/filings/debt-tags';
import { catalogue, type Metric, type MetricKey, metricKeys } from '@/lib/turnaround/catalogue';
import { type DebtBasis, debtBases } from '@/lib/turnaround/debt-bases';

/** Tags that mean the same, the most telling first, and what must be said of figures under them. */
export type Definition = {
  readonly tags: readonly string[];
  readonly note: string | null;
  /** Whether it is only a part of the metric: such figures never stand beside those of a whole. */
  readonly isPart?: boolean;
};

const means = (note: string | null, ...tags: string[]): Definition => ({ note, tags });
const debt = (basis: DebtBasis, isPart = false): Definition => ({
  note: debtBases[basis].sentence,
  tags: [`debt:${basis}`],
  isPart,
});

/** Which tags carry which metric. Of several definitions the first is preferred (see definitions.ts). */
export const definitionsOf: { readonly [key in MetricKey]?: readonly Definition[] } = {
  revenue: [
    means(
      null,
      'us-gaap:Revenues',
      'us-gaap:RevenueFromContractWithCustomerExcludingAssessedTax',
      'us-gaap:RevenueFromContractWithCustomerIncludingAssessedTax',
      'us-gaap:SalesRevenueNet',
    ),
    means('Net of interest expense, as banks count it.', 'us-gaap:RevenuesNetOfInterestExpense'),
    means('Of goods only.', 'us-gaap:SalesRevenueGoodsNet'),
    means(null, 'ifrs-full:Revenue', 'ifrs-full:RevenueFromContractsWithCustomers'),
  ],
  'net-income': [
    means('What belongs to the shareholders of {company}, without minority holders.', 'us-gaap:NetIncomeLoss'),
    means('With what belongs to minority holders.', 'us-gaap:ProfitLoss'),
    means(
      'What belongs to the shareholders of {company}, without minority holders.',
      'ifrs-full:ProfitLossAttributableToOwnersOfParent',
    ),
    means('With what belongs to minority holders.', 'ifrs-full:ProfitLoss'),
  ],
  'operating-income': [
    means(null, 'us-gaap:OperatingIncomeLoss'),
    means(null, 'ifrs-full:ProfitLossFromOperatingActivities'),
  ],
  'operating-cash-flow': [
    means(null, 'us-gaap:NetCashProvidedByUsedInOperatingActivities'),
    means('Of continuing operations.', 'us-gaap:NetCashProvidedByUsedInOperatingActivitiesContinuingOperations'),
    means(null, 'ifrs-full:CashFlowsFromUsedInOperatingActivities'),
  ],
  'capital-expenditure': [
    means(null, 'us-gaap:PaymentsToAcquirePropertyPlantAndEquipment'),
    means(null, 'us-gaap:PaymentsToAcquireProductiveAssets'),
    means(null, 'ifrs-full:PurchaseOfPropertyPlantAndEquipmentClassifiedAsInvestingActivities'),
  ],
  'total-assets': [means(null, 'us-gaap:Assets'), means(null, 'ifrs-full:Assets')],
  'current-liabilities': [means(null, 'us-gaap:LiabilitiesCurrent'), means(null, 'ifrs-full:CurrentLiabilities')],
  // Put together by debt-sums.ts.
  debt: [
    debt('total'),
    debt('total with leases'),
    debt('kinds'),
    debt('later', true),
    debt('later with leases', true),
    debt('within', true),
  ],
  cash: [
    means(
      'Without restricted cash and short-term investments.',
      'us-gaap:CashAndCashEquivalentsAtCarryingValue',
      'us-gaap:CashAndCashEquivalentsAtCarryingValueIncludingDiscontinuedOperations',
    ),
    means('With restricted cash.', 'us-gaap:CashCashEquivalentsRestrictedCashAndRestrictedCashEquivalents'),
    means(null, 'ifrs-full:CashAndCashEquivalents'),
  ],
  'gross-profit': [means(null, 'us-gaap:GrossProfit'), means(null, 'ifrs-full:GrossProfit')],
  'operating-cost': [means(null, 'us-gaap:CostsAndExpenses'), means(null, 'ifrs-full:OperatingExpense')],
  'interest-expense': [
    means(null, 'us-gaap:InterestExpense', 'us-gaap:InterestExpenseNonoperating'),
    means('On debt only.', 'us-gaap:InterestExpenseDebt'),
    means(null, 'ifrs-full:InterestExpense'),
    means('With other costs of financing.', 'ifrs-full:FinanceCosts'),
  ],
  'restructuring-charges': [
    means(null, 'us-gaap:RestructuringCharges'),
    means(null, 'us-gaap:RestructuringCosts'),
    means('With impairment of assets.', 'us-gaap:RestructuringCostsAndAssetImpairmentCharges'),
  ],
  'current-assets': [means(null, 'us-gaap:AssetsCurrent'), means(null, 'ifrs-full:CurrentAssets')],
  'total-liabilities': [means(null, 'us-gaap:Liabilities'), means(null, 'ifrs-full:Liabilities')],
  equity: [
    means('What belongs to the shareholders of {company}, without minority holders.', 'us-gaap:StockholdersEquity'),
    means(
      'With what belongs to minority holders.',
      'us-gaap:StockholdersEquityIncludingPortionAttributableToNoncontrollingInterest',
    ),
    means(
      'What belongs to the shareholders of {company}, without minority holders.',
      'ifrs-full:EquityAttributableToOwnersOfParent',
    ),
    means('With what belongs to minority holders.', 'ifrs-full:Equity'),
  ],
  'retained-earnings': [
    means(null, 'us-gaap:RetainedEarningsAccumulatedDeficit'),
    means(null, 'ifrs-full:RetainedEarnings'),
  ],
  headcount: [means(null, 'dei:EntityNumberOfEmployees', 'ifrs-full:NumberOfEmployees')],
  'average-headcount': [means(null, 'ifrs-full:AverageNumberOfEmployees')],
};

/** Tags that are a part of revenue wherever the same filing gives more under another tag. */
export const revenueParts: ReadonlySet<string> = new Set([
  'us-gaap:RevenueFromContractWithCustomerExcludingAssessedTax',
  'us-gaap:RevenueFromContractWithCustomerIncludingAssessedTax',
  'us-gaap:SalesRevenueNet',
  'us-gaap:SalesRevenueGoodsNet',
  'ifrs-full:RevenueFromContractsWithCustomers',
]);

/** Tags that no figure is made of, but that show what another is only a part of. */
export const evidenceOf: { readonly [key in MetricKey]?: readonly string[] } = {
  revenue: [
    'us-gaap:InterestAndDividendIncomeOperating',
    'us-gaap:InterestIncomeExpenseNet',
    'us-gaap:PremiumsEarnedNet',
    'us-gaap:NoninterestIncome',
  ],
};

const metricByTag = new Map(
  metricKeys.flatMap((metric) =>
    [
      ...(definitionsOf[metric] ?? []).flatMap(({ tags }) => tags),
      ...(evidenceOf[metric] ?? []),
      ...partsOf(metric),
    ].map((tag): [string, MetricKey] => [tag, metric]),
  ),
);

function partsOf(metric: MetricKey): readonly string[] {
  return metric === 'debt' ? [...debtTags.keys()] : [];
}

/** The metric that a tag carries, or helps to judge; null for the tags that carry none. */
export function metricOf(taxonomy: string, tag: string): MetricKey | null {
  return metricByTag.get(`${taxonomy}:${tag}`) ?? null;
}

/** Whether a metric is told of a day (a stock) or of a period (a flow). */
export function kindOfMetric(metric: MetricKey): 'stock' | 'flow' {
  return catalogue[metric].kind;
}

/** In what kind of unit a metric is told. */
export function unitKindOf(metric: MetricKey): Metric['unitKind'] {
  return catalogue[metric].unitKind;
}
