import { amountOf } from '@/lib/imports/filings/amount';
import type { FiledValue } from '@/lib/imports/filings/filed-value';
import { compactDay, startOf } from '@/lib/imports/filings/fsds/periods';
import type { Row } from '@/lib/imports/filings/fsds/read-table';
import type { Submission } from '@/lib/imports/filings/fsds/submissions';
import { rejected } from '@/lib/imports/filings/rejected';
import { kindOfMetric } from '@/lib/imports/filings/tags';
import type { Place, Rejected } from '@/lib/imports/proposed';
import type { MetricKey } from '@/lib/turnaround/catalogue';
import { addDays } from '@/lib/turnaround/period';

export const numberColumns = ['adsh', 'tag', 'version', 'ddate', 'qtrs', 'uom', 'coreg', 'value'];

/** The taxonomy of a version, `us-gaap/2009` or `ifrs/2018`; a company's own tags have none. */
export function taxonomyOf(version: string): string {
  const name = version.split('/')[0] ?? '';
  return name === 'ifrs' ? 'ifrs-full' : name;
}

// Ends are rounded to the nearest end of a month.
const roundedBy = 16;

/** One row of `num.txt` of a tag that carries a metric, or why it is not taken. */
export function readNumber(row: Row, metric: MetricKey, from: Submission, file: string): FiledValue | Rejected {
  const place: Place = { file, sheet: 'num.txt', row: row.number, column: null, path: null };
  const refuse = (column: string, expected: string) => rejected({ ...place, column }, row.cell(column), expected);
  const end = compactDay(row.cell('ddate'));
  const quarters = Number(/^\d{1,2}$/.test(row.cell('qtrs')) ? row.cell('qtrs') : Number.NaN);
  const value = amountOf(row.cell('value'));
  if (end === null) return refuse('ddate', 'a day, as 20090630,');
  if (Number.isNaN(quarters)) return refuse('qtrs', 'a number of quarters');
  if (value === null) return refuse('value', 'a number of at most 24 digits');
  if (!/^[A-Z]{3}$/.test(row.cell('uom'))) return refuse('uom', 'a currency, as USD,');
  if (addDays(from.filing.filed, roundedBy) < end)
    return refuse('ddate', `a period that was over when it was filed on ${from.filing.filed}`);
  const isFlow = kindOfMetric(metric) === 'flow';
  if (isFlow !== quarters > 0)
    return refuse('qtrs', isFlow ? 'a period of one quarter or more' : '0 for what is told of one day');
  return {
    taxonomy: taxonomyOf(row.cell('version')),
    tag: row.cell('tag'),
    unit: row.cell('uom'),
    start: startOf(end, quarters),
    end,
    value,
    filing: from.filing,
    place,
    dateBasis: 'inferred',
    label: null,
  };
}
