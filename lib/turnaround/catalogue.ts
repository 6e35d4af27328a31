/** What is measured. Definitions are the product's own; `floor` is the metric's natural minimum. */
export type Metric = {
  readonly key: MetricKey;
  readonly name: string;
  readonly unitKind: 'money' | 'people' | 'ratio';
  readonly polarity: 'higher is better' | 'lower is better' | 'neutral';
  /** Decimal in the metric's unit; null where it can be below any number. */
  readonly floor: '0' | null;
  readonly kind: 'stock' | 'flow';
  /** Whether members (creditors, rounds, causes) add up to the company's total. */
  readonly additive: boolean;
  /** Place among the headline metrics, from 1; null for the others. */
  readonly headline: number | null;
  readonly definition: string;
};

export const metricKeys = [
  'revenue',
  'net-income',
  'debt',
  'funding-total',
  'headcount',
  'revenue-growth',
  'gross-profit',
  'operating-cost',
  'operating-income',
  'interest-expense',
  'restructuring-charges',
  'operating-cash-flow',
  'capital-expenditure',
  'cash-burn',
  'cash',
  'current-assets',
  'total-assets',
  'current-liabilities',
  'total-liabilities',
  'equity',
  'retained-earnings',
  'debt-forgiven',
  'obligations-released',
  'funding-round',
  'valuation',
  'headcount-reduction',
  'headcount-reduction-share',
  'hires',
  'headcount-transfer',
] as const;

export type MetricKey = (typeof metricKeys)[number];

type Rest = Omit<Metric, 'key'>;

const money = { unitKind: 'money', additive: true, headline: null } as const;
const moneyFlow = { ...money, kind: 'flow' } as const;
const moneyStock = { ...money, kind: 'stock' } as const;
const better = { polarity: 'higher is better' } as const;
const worse = { polarity: 'lower is better' } as const;
const neutral = { polarity: 'neutral' } as const;

const metrics: Record<MetricKey, Rest> = {
  revenue: {
    ...moneyFlow,
    ...better,
    floor: '0',
    headline: 1,
    name: 'Revenue',
    definition: 'What customers owe for goods and services delivered in the period, before any cost.',
  },
  'net-income': {
    ...moneyFlow,
    ...better,
    floor: null,
    headline: 2,
    name: 'Net income',
    definition: 'What is left of revenue after every cost, interest and tax. Signed: a loss is below zero.',
  },
  debt: {
    ...moneyStock,
    ...worse,
    floor: '0',
    headline: 3,
    name: 'Debt',
    definition:
      'What the company owes on a date: loans, notes and bills that are due. Spending it has only committed to is not debt.',
  },
  'funding-total': {
    ...moneyStock,
    ...neutral,
    floor: '0',
    headline: 4,
    name: 'Funding',
    definition:
      'All the money investors are reported to have put in up to a date. Sources differ in which rounds they count.',
  },
  headcount: {
    unitKind: 'people',
    kind: 'stock',
    ...neutral,
    floor: '0',
    additive: true,
    headline: 5,
    name: 'Headcount',
    definition: 'People employed on a date. Heads, not full-time equivalents; contractors are not among them.',
  },
  'revenue-growth': {
    unitKind: 'ratio',
    kind: 'flow',
    ...better,
    floor: null,
    additive: false,
    headline: null,
    name: 'Revenue growth',
    definition: 'How much revenue has grown over an earlier period, as a share of it. 1 is 100 %.',
  },
  'gross-profit': {
    ...moneyFlow,
    ...better,
    floor: null,
    name: 'Gross profit',
    definition: 'Revenue less the direct cost of what was sold.',
  },
  'operating-cost': {
    ...moneyFlow,
    ...worse,
    floor: '0',
    name: 'Operating cost',
    definition: 'What running the business cost in the period: computing, wages and all else before interest and tax.',
  },
  'operating-income': {
    ...moneyFlow,
    ...better,
    floor: null,
    name: 'Operating income',
    definition: 'Revenue less operating cost, before interest and tax.',
  },
  'interest-expense': {
    ...moneyFlow,
    ...worse,
    floor: '0',
    name: 'Interest expense',
    definition: 'What borrowing cost in the period.',
  },
  'restructuring-charges': {
    ...moneyFlow,
    ...worse,
    floor: '0',
    name: 'Restructuring charges',
    definition: 'Costs that the restructuring itself caused: severance, closed sites, broken contracts.',
  },
  'operating-cash-flow': {
    ...moneyFlow,
    ...better,
    floor: null,
    name: 'Operating cash flow',
    definition: 'Cash that the business itself brought in, less what it paid out, in the period.',
  },
  'capital-expenditure': {
    ...moneyFlow,
    ...neutral,
    floor: '0',
    name: 'Capital expenditure',
    definition: 'Cash spent in the period on things that last: machines, buildings, software.',
  },
  'cash-burn': {
    ...moneyFlow,
    ...worse,
    floor: '0',
    name: 'Cash burn',
    definition: 'Cash that the company used up in the period beyond what came in.',
  },
  cash: {
    ...moneyStock,
    ...better,
    floor: '0',
    name: 'Cash',
    definition: 'Money in hand and at banks on a date.',
  },
  'current-assets': {
    ...moneyStock,
    ...neutral,
    floor: '0',
    name: 'Current assets',
    definition: 'What the company owns on a date and expects to turn into cash within a year.',
  },
  'total-assets': {
    ...moneyStock,
    ...neutral,
    floor: '0',
    name: 'Total assets',
    definition: 'Everything the company owns on a date.',
  },
  'current-liabilities': {
    ...moneyStock,
    ...worse,
    floor: '0',
    name: 'Current liabilities',
    definition: 'What the company must pay within a year of the date.',
  },
  'total-liabilities': {
    ...moneyStock,
    ...worse,
    floor: '0',
    name: 'Total liabilities',
    definition: 'Everything the company owes on a date, debt included.',
  },
  equity: {
    ...moneyStock,
    ...better,
    floor: null,
    name: 'Equity',
    definition: 'What would be left for the owners: total assets less total liabilities.',
  },
  'retained-earnings': {
    ...moneyStock,
    ...better,
    floor: null,
    name: 'Retained earnings',
    definition: 'Net income of all years so far that was not paid out. Below zero where losses prevail.',
  },
  'debt-forgiven': {
    ...moneyFlow,
    ...neutral,
    floor: '0',
    name: 'Debt forgiven',
    definition: 'Debt that creditors gave up. It is a stock of the past that goes, not money that comes.',
  },
  'obligations-released': {
    ...moneyFlow,
    ...neutral,
    floor: '0',
    name: 'Obligations released',
    definition: 'Future spending the company had committed to and no longer has to pay. It was never debt.',
  },
  'funding-round': {
    ...moneyFlow,
    ...neutral,
    floor: '0',
    name: 'Funding round',
    definition: 'Money that investors put in on one occasion: shares, convertible notes or SAFE notes.',
  },
  valuation: {
    ...moneyStock,
    ...better,
    floor: '0',
    additive: false,
    name: 'Valuation',
    definition: 'What a round of funding says the whole company is worth. A valuation that was only sought is a plan.',
  },
  'headcount-reduction': {
    unitKind: 'people',
    kind: 'flow',
    ...neutral,
    floor: '0',
    additive: true,
    headline: null,
    name: 'Headcount reduction',
    definition: 'People who left in one event, by cause: laid off, resigned.',
  },
  'headcount-reduction-share': {
    unitKind: 'ratio',
    kind: 'flow',
    ...neutral,
    floor: '0',
    additive: false,
    headline: null,
    name: 'Share of headcount reduced',
    definition: 'People who left in one event as a share of all who were there before it.',
  },
  hires: {
    unitKind: 'people',
    kind: 'flow',
    ...neutral,
    floor: '0',
    additive: true,
    headline: null,
    name: 'Hires',
    definition: 'People who joined in the period.',
  },
  'headcount-transfer': {
    unitKind: 'people',
    kind: 'flow',
    ...neutral,
    floor: null,
    additive: true,
    headline: null,
    name: 'Transfers',
    definition:
      'People who moved in from elsewhere in the company less those who moved out. Nil for the company as a whole.',
  },
};

/** Every metric by its key, in the order of `metricKeys`. */
export const catalogue = Object.fromEntries(metricKeys.map((key) => [key, { key, ...metrics[key] }])) as Record<
  MetricKey,
  Metric
>;

/** The five metrics of the before/after comparison, in their order. */
export const headlineMetrics: readonly Metric[] = metricKeys
  .map((key) => catalogue[key])
  .filter((metric) => metric.headline !== null)
  .sort((one, other) => (one.headline ?? 0) - (other.headline ?? 0));

export function isMetricKey(text: string): text is MetricKey {
  return metricKeys.some((key) => key === text);
}
