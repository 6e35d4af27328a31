import { catalogue, isMetricKey, type MetricKey, metricKeys } from '@/lib/turnaround/catalogue';
import { normalHeader } from './fields';
import { remembered } from './remembered';

// Names with a sign of their own ("net loss") are left out: a loss of 30 is not a net income of 30.
const synonyms: Partial<Record<MetricKey, readonly string[]>> = {
  revenue: [
    'revenues',
    'total revenue',
    'total revenues',
    'net revenue',
    'sales',
    'net sales',
    'turnover',
    'umsatz',
    'umsatzerlöse',
  ],
  'net-income': [
    'net income (loss)',
    'net profit',
    'net profit (loss)',
    'net profit/(loss)',
    'profit (loss)',
    'net earnings',
    'jahresergebnis',
  ],
  debt: ['total debt', 'borrowings', 'financial debt', 'finanzschulden'],
  'funding-total': ['total funding', 'funding to date'],
  headcount: ['employees', 'number of employees', 'staff', 'people', 'mitarbeiter', 'beschäftigte'],
  'gross-profit': ['gross income', 'gross margin amount'],
  'operating-cost': ['operating costs', 'operating expenses', 'opex', 'total costs and expenses'],
  'operating-income': ['operating income (loss)', 'operating profit', 'income (loss) from operations', 'ebit'],
  'interest-expense': ['interest', 'interest paid'],
  'restructuring-charges': ['restructuring costs', 'restructuring charge', 'restructuring'],
  'operating-cash-flow': [
    'cash flow from operations',
    'net cash from operating activities',
    'net cash provided by (used in) operating activities',
  ],
  'capital-expenditure': ['capex', 'capital expenditures', 'purchases of property and equipment'],
  'cash-burn': ['burn', 'burn rate'],
  cash: ['cash and cash equivalents', 'cash & cash equivalents', 'liquide mittel'],
  'total-assets': ['assets', 'bilanzsumme'],
  'total-liabilities': ['liabilities'],
  equity: [
    "shareholders' equity",
    "stockholders' equity",
    'shareholders’ equity',
    'stockholders’ equity',
    'total equity',
    'eigenkapital',
  ],
  'retained-earnings': ['accumulated deficit (retained earnings)', 'retained earnings (accumulated deficit)'],
  'debt-forgiven': ['forgiven debt', 'debt forgiveness'],
  'obligations-released': ['released obligations'],
  'funding-round': ['round', 'raised'],
  'headcount-reduction': ['lay-offs', 'layoffs', 'people laid off', 'job cuts'],
};

const byName = new Map<string, MetricKey>(
  metricKeys.flatMap((key) =>
    [key, key.replaceAll('-', ' '), catalogue[key].name, ...(synonyms[key] ?? [])].map(
      (name) => [normalHeader(name), key] as const,
    ),
  ),
);

/** The metric that a text names by its key, its name or another name of it; undefined when there is none. */
export function metricNamed(text: string): MetricKey | undefined {
  return found(text) ?? undefined;
}

const found = remembered((text) => {
  const name = normalHeader(text);
  return isMetricKey(name) ? name : (byName.get(name) ?? null);
});
