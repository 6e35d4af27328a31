import type { Filing } from '@/lib/imports/filings/filed-value';
import { compactDay } from '@/lib/imports/filings/fsds/periods';
import type { Row } from '@/lib/imports/filings/fsds/read-table';
import { rejected } from '@/lib/imports/filings/rejected';
import type { Place, Rejected } from '@/lib/imports/proposed';

/** One row of `sub.txt`: a report and whose it is. */
export type Submission = { readonly filing: Filing; readonly cik: string; readonly name: string };

export const submissionColumns = ['adsh', 'cik', 'name', 'form', 'filed'];

/** A submission, or why it is not taken. */
export function readSubmission(row: Row, file: string): Submission | Rejected {
  const refuse = (column: string, expected: string) => {
    const place: Place = { file, sheet: 'sub.txt', row: row.number, column, path: null };
    return rejected(place, row.cell(column), expected);
  };
  const [accn, cik, name, form] = [row.cell('adsh'), row.cell('cik'), row.cell('name'), row.cell('form')];
  const filed = compactDay(row.cell('filed'));
  if (!/^\d{10}-\d{2}-\d{6}$/.test(accn)) return refuse('adsh', 'a filing’s number, as 0001543151-20-000010,');
  if (!/^\d{1,10}$/.test(cik)) return refuse('cik', 'a company’s number of up to ten digits');
  if (name === '') return refuse('name', 'a company’s name');
  if (form === '') return refuse('form', 'the kind of form, as 10-K,');
  if (filed === null) return refuse('filed', 'the day of filing, as 20090807,');
  return { filing: { accn, form, filed }, cik: cik.replace(/^0+/, ''), name };
}
