import type { FiledValue } from '@/lib/imports/filings/filed-value';
import { type Archive, ArchiveProblem } from '@/lib/imports/filings/fsds/open-archive';
import { copyOf, sharedCopies } from '@/lib/imports/filings/fsds/own-text';
import { numberColumns, readNumber, taxonomyOf } from '@/lib/imports/filings/fsds/read-number';
import { type Row, readTable } from '@/lib/imports/filings/fsds/read-table';
import { readSubmission, type Submission, submissionColumns } from '@/lib/imports/filings/fsds/submissions';
import { mostRejected, rejected } from '@/lib/imports/filings/rejected';
import { metricOf } from '@/lib/imports/filings/tags';
import type { Rejected } from '@/lib/imports/proposed';

const most = { values: 600_000, submissions: 100_000, names: 1_000_000 };

export type Submissions = ReadonlyMap<string, Submission>;

/** The reports in `sub.txt` by their numbers; only those of chosen companies, where some are chosen. */
export async function readSubmissions(archive: Archive, file: string, ciks: ReadonlySet<string> | null) {
  const refused: Rejected[] = [];
  const submissions = new Map<string, Submission>();
  await eachRow(archive, 'sub.txt', submissionColumns, (row) => {
    const read = readSubmission(row, file);
    if ('kind' in read) refused.push(read);
    else if (ciks === null || ciks.has(read.cik)) submissions.set(read.filing.accn, read);
    hold(submissions.size + refused.length, most.submissions, 'submissions');
  });
  return { submissions, rejected: refused };
}

function hold(count: number, limit: number, what: string): void {
  if (count > limit) throw new ArchiveProblem(`it holds over ${limit} ${what}.`);
}

async function eachRow(archive: Archive, name: string, columns: string[], take: (row: Row) => void): Promise<void> {
  for await (const rows of readTable(await archive.open(name), name, columns)) for (const row of rows) take(row);
}

/** The tags, each with its version, that `tag.txt` calls amounts of money. */
export async function moneyTags(archive: Archive): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  await eachRow(archive, 'tag.txt', ['tag', 'version', 'datatype'], (row) => {
    if (row.cell('datatype') === 'monetary') found.add(`${row.cell('tag')}/${row.cell('version')}`);
    hold(found.size, most.names, 'tags');
  });
  return found;
}

type Around = {
  readonly file: string;
  readonly submissions: Submissions;
  readonly money: ReadonlySet<string>;
  readonly labels: ReadonlyMap<string, string>;
};

/** The figures of metrics in `num.txt`, and what becomes of its other rows. */
export async function readNumbers(archive: Archive, { file, submissions, money, labels }: Around) {
  const shared = sharedCopies();
  const values: FiledValue[] = [];
  const refused: Rejected[] = [];
  const totals = { rows: 0, otherTags: 0, parts: 0, empty: 0, otherCompanies: 0 };
  await eachRow(archive, 'num.txt', numberColumns, (row) => {
    totals.rows++;
    const metric = metricOf(taxonomyOf(row.cell('version')), row.cell('tag'));
    const from = submissions.get(row.cell('adsh'));
    if (!from) totals.otherCompanies++;
    else if (!metric) totals.otherTags++;
    else if (row.cell('coreg') !== '' || row.cell('segments') !== '') totals.parts++;
    else if (row.cell('value') === '') totals.empty++;
    else if (!money.has(`${row.cell('tag')}/${row.cell('version')}`)) refused.push(notMoney(row, file));
    else {
      const read = readNumber(row, metric, from, file);
      if ('kind' in read) refused.push(read);
      else values.push(kept(read, labels, shared));
    }
    hold(values.length, most.values, 'figures: choose companies');
    hold(refused.length, mostRejected, 'rows that cannot be read');
  });
  return { values, rejected: refused, totals: { ...totals, values: values.length, rejected: refused.length } };
}

/** A value that holds on to nothing of the table, with what its filing calls the line. */
function kept(value: FiledValue, labels: Around['labels'], shared: (text: string) => string): FiledValue {
  return {
    ...value,
    taxonomy: shared(value.taxonomy),
    tag: shared(value.tag),
    unit: shared(value.unit),
    value: copyOf(value.value),
    label: labels.get(labelKey(value.filing.accn, value.tag)) ?? null,
  };
}

function notMoney(row: Row, file: string): Rejected {
  const place = { file, sheet: 'num.txt', row: row.number, column: 'tag', path: null };
  return rejected(place, row.cell('tag'), 'a tag that tag.txt calls monetary');
}

/** What each filing calls the line of a tag in its statements, the first time it stands there. */
export async function readLabels(archive: Archive, submissions: Submissions) {
  const labels = new Map<string, string>();
  const shared = sharedCopies();
  await eachRow(archive, 'pre.txt', ['adsh', 'stmt', 'tag', 'version', 'plabel'], (row) => {
    if (!submissions.has(row.cell('adsh')) || !metricOf(taxonomyOf(row.cell('version')), row.cell('tag'))) return;
    const key = labelKey(row.cell('adsh'), row.cell('tag'));
    if (!labels.has(key) && row.cell('plabel') !== '') labels.set(copyOf(key), shared(row.cell('plabel')));
    hold(labels.size, most.names, 'lines');
  });
  return labels;
}

function labelKey(accn: string, tag: string): string {
  return `${accn}/${tag}`;
}
