import { catalogue, type Metric, type MetricKey } from '@/lib/turnaround/catalogue';

const signed: ReadonlySet<MetricKey> = new Set<MetricKey>([
  'capital-expenditure',
  'cash-payments',
  'income-tax',
  'exceptional-items',
  'payables',
]);

/**
 * Whether a metric is a cost, a payment or a debt, or counts leavers: what many write below zero, and is saved above it.
 * Results and cash flows have a sign of their own.
 */
export function isCost(metric: MetricKey): boolean {
  const { unitKind, polarity, floor } = catalogue[metric];
  if (metric === 'headcount-reduction') return true;
  return unitKind === 'money' && ((polarity === 'lower is better' && floor === '0') || signed.has(metric));
}

export type SignOfLine = 'negative' | 'positive' | null;

/** The sign of most of a line's amounts; null where it has none but zeros. */
export function signOf(texts: readonly string[]): SignOfLine {
  const negative = texts.filter(isBelowZero).length;
  const positive = texts.filter((text) => /[1-9]/.test(text)).length - negative;
  if (negative === 0 && positive === 0) return null;
  return negative > positive ? 'negative' : 'positive';
}

/** Whether an amount is written below zero: -5, (5), 5-, −5, 5 DR aside. */
export function isBelowZero(text: string): boolean {
  const clean = text.trim();
  if (!/[1-9]/.test(clean)) return false;
  return /^[^\d(]*[-−–]\s*[^\d]{0,4}\d/.test(clean) || /^[^\d]{0,5}\(.*\d.*\)/.test(clean) || /\d\s*[-−]$/.test(clean);
}

/**
 * Which of a table's lines of costs are written negative, once a person said that costs are. Where most are, all are: one
 * that is not does not fit, and is refused by its own floor. Balances have a sign of their own: debt beside negative costs.
 */
export function negatedLines(
  lines: readonly { readonly metric: MetricKey | null; readonly sign: SignOfLine }[],
): boolean[] {
  const most = (kind: Metric['kind']) => {
    const signs = lines
      .filter(({ metric }) => metric !== null && catalogue[metric].kind === kind)
      .map(({ sign }) => sign);
    return signs.filter((sign) => sign === 'negative').length * 2 > signs.filter((sign) => sign !== null).length;
  };
  const all = { stock: most('stock'), flow: most('flow') };
  return lines.map(
    ({ metric, sign }) => metric !== null && sign !== null && (sign === 'negative' || all[catalogue[metric].kind]),
  );
}
