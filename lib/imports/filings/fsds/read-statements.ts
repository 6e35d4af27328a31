import type { FiledValue, Filer } from '@/lib/imports/filings/filed-value';
import { type Archive, ArchiveProblem, openArchive } from '@/lib/imports/filings/fsds/open-archive';
import {
  moneyTags,
  readLabels,
  readNumbers,
  readSubmissions,
  type Submissions,
} from '@/lib/imports/filings/fsds/read-tables';
import { groupBy } from '@/lib/imports/filings/group-by';
import { rejected } from '@/lib/imports/filings/rejected';
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
  const { submissions, rejected } = await readSubmissions(archive, file, ciks);
  const labels = await readLabels(archive, submissions);
  const money = await moneyTags(archive);
  const numbers = await readNumbers(archive, { file, submissions, money, labels });
  return {
    ok: true,
    filers: filersOf(numbers.values, submissions),
    rejected: [...rejected, ...numbers.rejected],
    totals: numbers.totals,
  };
}

function filersOf(values: readonly FiledValue[], submissions: Submissions): Filer[] {
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
