import type { FiledValue, Filer } from '@/lib/imports/filings/filed-value';
import { type Archive, ArchiveProblem, openArchive } from '@/lib/imports/filings/fsds/open-archive';
import { numberColumns, readNumber, taxonomyOf } from '@/lib/imports/filings/fsds/read-number';
import { type Row, readTable } from '@/lib/imports/filings/fsds/read-table';
import { readSubmission, type Submission, submissionColumns } from '@/lib/imports/filings/fsds/submissions';
import { groupBy } from '@/lib/imports/filings/group-by';
import { rejected } from '@/lib/imports/filings/rejected';
import { metricOf } from '@/lib/imports/filings/tags';
import type { Rejected } from '@/lib/imports/proposed';

/** What becomes of each row of `num.txt`: the numbers add up to `rows`. */
export type StatementTotals = {
  readonly rows: number;
  readonly values: number;
  readonly rejected: number;
  readonly otherTags: number;
  /** Of a segment of the company or of a co-registrant. */
  readonly parts: number;
  /** Without a value. */
  readonly empty: number;
  readonly otherCompanies: number;
};

export type ReadStatements =
  | {
      readonly ok: true;
      readonly filers: readonly Filer[];
      readonly rejected: readonly Rejected[];
      readonly totals: StatementTotals;
    }
  | { readonly ok: false; readonly rejected: Rejected };

export type StatementOptions = {
  /** The archive's name, for places. */
  readonly file: string;
  /** Only these companies; all of them without it. */
  readonly ciks?: ReadonlySet<string>;
};

const tables = ['sub.txt', 'tag.txt', 'num.txt', 'pre.txt'];
const mostValues = 2_000_000;

/** Reads a quarter's Financial Statement Data Set, row by row: only values of metrics stay in memory. */
export async function readStatements(
  input: string | Buffer,
  { file, ciks }: StatementOptions,
): Promise<ReadStatements> {
  try {
    const archive = await openArchive(input, tables);
    try {
      return await readAll(archive, file, ciks ?? null);
    } finally {
      archive.close();
    }
  } catch (error) {
    if (!(error instanceof ArchiveProblem)) throw error;
    const place = { file, sheet: null, row: null, column: null, path: null };
    return {
      ok: false,
      rejected: rejected(place, file, 'a Financial Statement Data Set', `${file}: ${error.message}`),
    };
  }
}

async function readAll(archive: Archive, file: string, ciks: ReadonlySet<string> | null): Promise<ReadStatements> {
  const refused: Rejected[] = [];
  const submissions = new Map<string, Submission>();
  await eachRow(archive, 'sub.txt', submissionColumns, (row) => {
    const read = readSubmission(row, file);
    if ('kind' in read) refused.push(read);
    else if (ciks === null || ciks.has(read.cik)) submissions.set(read.filing.accn, read);
  });
  const money = await moneyTags(archive);
  const numbers = await readNumbers(archive, { file, submissions, money });
  const labels = await readLabels(archive, submissions);
  const values = numbers.values.map((value) => ({
    ...value,
    label: labels.get(labelKey(value.filing.accn, value.tag)) ?? null,
  }));
  return {
    ok: true,
    filers: filersOf(values, submissions),
    rejected: [...refused, ...numbers.rejected],
    totals: numbers.totals,
  };
}

async function eachRow(archive: Archive, name: string, columns: string[], take: (row: Row) => void): Promise<void> {
  for await (const rows of readTable(await archive.open(name), name, columns)) for (const row of rows) take(row);
}

/** The tags, each with its version, that `tag.txt` calls amounts of money. */
async function moneyTags(archive: Archive): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  await eachRow(archive, 'tag.txt', ['tag', 'version', 'datatype'], (row) => {
    if (row.cell('datatype') === 'monetary') found.add(`${row.cell('tag')}/${row.cell('version')}`);
  });
  return found;
}

type Around = {
  readonly file: string;
  readonly submissions: ReadonlyMap<string, Submission>;
  readonly money: ReadonlySet<string>;
};

async function readNumbers(archive: Archive, { file, submissions, money }: Around) {
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
      else if (values.push(read) > mostValues) throw new ArchiveProblem('it holds too many values: choose companies.');
    }
  });
  return { values, rejected: refused, totals: { ...totals, values: values.length, rejected: refused.length } };
}

function notMoney(row: Row, file: string): Rejected {
  const place = { file, sheet: 'num.txt', row: row.number, column: 'tag', path: null };
  return rejected(place, row.cell('tag'), 'a tag that tag.txt calls monetary');
}

/** What each filing calls the line of a tag in its statements, the first time it stands there. */
async function readLabels(archive: Archive, submissions: ReadonlyMap<string, Submission>) {
  const labels = new Map<string, string>();
  await eachRow(archive, 'pre.txt', ['adsh', 'stmt', 'tag', 'version', 'plabel'], (row) => {
    if (!submissions.has(row.cell('adsh')) || !metricOf(taxonomyOf(row.cell('version')), row.cell('tag'))) return;
    const key = labelKey(row.cell('adsh'), row.cell('tag'));
    if (!labels.has(key) && row.cell('plabel') !== '') labels.set(key, row.cell('plabel'));
  });
  return labels;
}

function labelKey(accn: string, tag: string): string {
  return `${accn}/${tag}`;
}

function filersOf(values: readonly FiledValue[], submissions: ReadonlyMap<string, Submission>): Filer[] {
  const byCik = groupBy(values, ({ filing }) => submissions.get(filing.accn)?.cik ?? '');
  const names = new Map([...submissions.values()].map(({ cik, name }) => [cik, name]));
  return [...byCik].map(([cik, own]) => ({ cik, name: names.get(cik) ?? cik, values: own }));
}

/** One filer a company, from several quarters' sets. The name is the last one's. */
export function joinedFilers(sets: readonly (readonly Filer[])[]): Filer[] {
  const byCik = groupBy(sets.flat(), ({ cik }) => cik);
  return [...byCik].map(([cik, filers]) => ({
    cik,
    name: filers.at(-1)?.name ?? cik,
    values: filers.flatMap(({ values }) => values),
  }));
}
