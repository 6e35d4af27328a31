import { exactly } from '@/lib/figures/make';
import type { Proposed, ProposedFact } from '@/lib/imports/proposed';
import { catalogue, type MetricKey, metricKeys } from '@/lib/turnaround/catalogue';
import { dateOf, dayNumber } from '@/lib/turnaround/period';

const filings = 200;
const firstDay = dayNumber('1990-01-01');
const stocks = metricKeys.filter((key) => catalogue[key].unitKind === 'money' && catalogue[key].kind === 'stock');

/**
 * Daily balances of every stock in money; a tenth are of one of forty creditors. Of a hundred, one repeats the fact
 * before it from a later filing and one restates it.
 */
export async function* manyProposed(count: number): AsyncGenerator<Proposed> {
  for (let n = 0; n < count; n++) yield proposedNumber(n);
}

function proposedNumber(n: number): ProposedFact {
  const again = n % 100 === 98 || n % 100 === 99;
  const of = again ? n - 2 : n;
  const filing = again ? filings - 1 : Math.floor(of / 7) % (filings - 1);
  const metric = stocks[of % stocks.length] as MetricKey;
  const day = dateOf(firstDay + (Math.floor(of / stocks.length) % 60_000));
  const amount = String(1_000_000 + ((of * 7_919) % 900_000_000) + (n % 100 === 99 ? 500_000_000 : 0));
  const round = Math.floor(of / stocks.length / 60_000);
  return {
    kind: 'fact',
    place: { file: 'balances.csv', sheet: null, row: n + 2, column: 'value', path: null },
    metric,
    members: of % 10 === 0 || round > 0 ? [{ dimension: 'creditor', name: `Creditor ${(of % 40) + 40 * round}` }] : [],
    period: { type: 'instant', start: day, end: day, precision: 'day' },
    value: { kind: 'figure', figure: exactly(amount) },
    reported: amount,
    unit: 'USD',
    scenario: 'actual',
    dateBasis: 'stated',
    derived: false,
    note: null,
    knownAt: dateOf(firstDay + 60_000 + filing * 30),
    knownPrecision: 'day',
    sourceKey: `filing-${filing}`,
    locator: `Table ${Math.floor(of / 50) % 25}`,
  };
}
