import { amountOf } from '@/lib/imports/filings/amount';
import { isDay } from '@/lib/imports/filings/days';
import type { FiledValue } from '@/lib/imports/filings/filed-value';
import { type Json, JsonNumber, memberOf, shown } from '@/lib/imports/filings/json/parse-json';
import { rejected } from '@/lib/imports/filings/rejected';
import { kindOfMetric, unitKindOf } from '@/lib/imports/filings/tags';
import type { Place, Rejected } from '@/lib/imports/proposed';
import type { MetricKey } from '@/lib/turnaround/catalogue';

/** Where a row stands: `facts.us-gaap.Revenues.units.USD[3]`. */
export type RowPlace = {
  readonly file: string;
  readonly taxonomy: string;
  readonly tag: string;
  readonly unit: string;
  readonly index: number;
};

const accession = /^\d{10}-\d{2}-\d{6}$/;
const currency = /^[A-Z]{3}$/;
const expectedUnit = { money: 'a currency, as USD,', people: 'people', ratio: 'a ratio', times: 'a ratio' } as const;

/** One row of a tag that carries a metric, or why it is not taken. */
export function readRow(row: Json, metric: MetricKey, at: RowPlace): FiledValue | Rejected {
  const path = `facts.${at.taxonomy}.${at.tag}.units.${at.unit}`;
  const place: Place = { file: at.file, sheet: null, row: null, column: null, path: `${path}[${at.index}]` };
  const refuse = (field: string | null, expected: string) =>
    rejected(
      { ...place, path: field ? `${place.path}.${field}` : place.path },
      shown(field ? memberOf(row, field) : row),
      expected,
    );

  const unit = unitOf(at.unit, metric);
  if (unit === null) return rejected({ ...place, path }, at.unit, expectedUnit[unitKindOf(metric)]);
  const [start, end, accn, form, filed] = ['start', 'end', 'accn', 'form', 'filed'].map((key) => memberOf(row, key));
  const val = memberOf(row, 'val');
  const value = amountOf(val instanceof JsonNumber ? val.text : typeof val === 'string' ? val : '');
  if (!isDay(end)) return refuse('end', 'a day, as 2024-12-31,');
  if (value === null) return refuse('val', 'a number of at most 24 digits');
  if (typeof accn !== 'string' || !accession.test(accn))
    return refuse('accn', 'a filing’s number, as 0001543151-20-000010,');
  if (typeof form !== 'string' || form === '') return refuse('form', 'the kind of form, as 10-K,');
  if (!isDay(filed)) return refuse('filed', 'the day of filing, as 2024-12-31,');
  if (start !== undefined && (!isDay(start) || start >= end)) return refuse('start', `a day before ${end}`);
  if (filed < end) return refuse('end', `a period that was over when it was filed on ${filed}`);

  const isFlow = kindOfMetric(metric) === 'flow';
  if (isFlow && start === undefined)
    return refuse('start', `the first day of the period (${at.tag} is told of a period)`);
  if (!isFlow && start !== undefined) return refuse('start', `no first day (${at.tag} is told of one day)`);
  return {
    taxonomy: at.taxonomy,
    tag: at.tag,
    unit,
    start: start ?? null,
    end,
    value,
    filing: { accn, form, filed },
    place,
    dateBasis: 'stated',
    label: null,
  };
}

/** The unit as it is kept: filers count people in `pure`, `employee`, `person` and units of their own. */
function unitOf(written: string, metric: MetricKey): string | null {
  if (unitKindOf(metric) === 'people') return currency.test(written) || written.includes('/') ? null : 'people';
  return currency.test(written) ? written : null;
}
