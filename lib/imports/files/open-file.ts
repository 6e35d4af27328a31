import { FileRefused } from '@/lib/imports/file-refused';
import { readCompanyFacts } from '@/lib/imports/filings/companyfacts/read-companyfacts';
import type { Preferred } from '@/lib/imports/filings/definitions';
import type { Filer } from '@/lib/imports/filings/filed-value';
import { readStatements } from '@/lib/imports/filings/fsds/read-statements';
import { groupBy } from '@/lib/imports/filings/group-by';
import { proposedBy } from '@/lib/imports/filings/lists/outcome';
import type { LeftDefinition } from '@/lib/imports/filings/merged-series';
import { type FilingTotals, proposeFilings } from '@/lib/imports/filings/propose-filings';
import type { ImportFile } from '@/lib/imports/import-file';
import type { Proposed, ProposedSource, Rejected } from '@/lib/imports/proposed';
import { readTable } from '@/lib/imports/tables/read-table';
import type { SheetCompany } from '@/lib/imports/tables/sheets/choices';
import { catalogue } from '@/lib/turnaround/catalogue';
import { archiveOf } from './archive-of';
import { counted } from './counted';
import type { FileChoices } from './file-choices';
import { wholeText } from './file-text';
import { readWholeList } from './list-names';
import type { FiledBy } from './same-filer';
import { watchedFile } from './watched-file';

/** What a file holds beside what it proposes, counted: "12,400 values under tags that carry no metric". */
export type Aside = { readonly count: number; readonly words: string };

/** A file that is being read for one company. */
export type OpenedFile = {
  /** In the file's order. Ends with `FileRefused` where the file breaks off. */
  readonly rows: AsyncIterable<Proposed>;
  /** The sources that the rows name; all of them after the last row. */
  readonly sources: () => Iterable<ProposedSource>;
  /** What is left aside; complete after the last row. */
  readonly aside: () => readonly Aside[];
  /** How much of it is read, from 0 to 1. */
  readonly progress: () => number;
  /** Whose filings they are. */
  readonly filer?: FiledBy;
};

/**
 * Opens a file to be read as chosen.
 * @throws FileRefused when the file as a whole cannot be read so
 */
export async function openFile(file: ImportFile, choices: FileChoices, company: SheetCompany): Promise<OpenedFile> {
  switch (choices.format) {
    case 'table':
      return openTableFile(file, choices, company);
    case 'companyfacts':
      return openCompanyFacts(file, choices.preferred);
    case 'statements':
      return openStatements(file, choices);
    default:
      return openNamed(file, choices);
  }
}

async function openTableFile(file: ImportFile, { mapping }: FileChoices & { format: 'table' }, company: SheetCompany) {
  const { watched, progress } = watchedFile(file);
  const table = await readTable(watched, mapping, company);
  const aside = () => [...table.leftOut()].map(([why, count]) => ({ count, words: `values left out: ${why}` }));
  return { rows: table.proposed, sources: table.sources, aside, progress };
}

async function openCompanyFacts(file: ImportFile, preferred: Preferred | undefined): Promise<OpenedFile> {
  const read = readCompanyFacts(await wholeText(file), file.name);
  if (!read.ok) throw new FileRefused(file.name, read.rejected.sentence, read.rejected.place);
  const { filer, rejected, otherTags } = read.facts;
  const others = counted([[otherTags, 'values under tags that carry no metric here']]);
  return openFilings(filer, { refused: rejected, aside: others, preferred });
}

async function openStatements(
  file: ImportFile,
  { cik, preferred }: FileChoices & { format: 'statements' },
): Promise<OpenedFile> {
  const read = await readStatements(await archiveOf(file), { file: file.name, ciks: new Set([cik]) });
  if (!read.ok) throw new FileRefused(file.name, read.rejected.sentence, read.rejected.place);
  const { filers, rejected, totals } = read;
  const aside = counted([
    [totals.otherCompanies, 'values of other companies'],
    [totals.otherTags, 'values under tags that carry no metric here'],
    [totals.parts, 'values of segments and co-registrants'],
    [totals.empty, 'rows without a value'],
  ]);
  return openFilings(filers[0] ?? { cik, name: cik, values: [] }, { refused: rejected, aside, preferred });
}

/** What was found beside a filer’s values. */
type Beside = {
  readonly refused?: readonly Rejected[];
  readonly aside?: readonly Aside[];
  readonly preferred?: Preferred | undefined;
};

/** One filer’s values, and what was refused of them, as an opened file. */
export function openFilings(filer: Filer, { refused = [], aside = [], preferred = {} }: Beside = {}): OpenedFile {
  const { facts, sources, totals, left } = proposeFilings(filer, { preferred });
  return {
    ...stream([...facts, ...refused]),
    filer: { cik: filer.cik, name: filer.name },
    sources: () => sources,
    aside: () => [...asideOf(totals), ...left.map(leftWords), ...aside],
  };
}

function asideOf(totals: FilingTotals): Aside[] {
  return counted([
    [totals.repeated, 'values that a later filing repeats'],
    [totals.steps, 'values of half years, nine months and several years that quarters and years say better'],
    [totals.added, 'values added up with others into debt, or in its total already'],
    [totals.parts, 'values of parts of revenue whose total is given, or that only show that others are parts'],
    [totals.otherForms, 'values in forms that are not reports'],
  ]);
}

/** "values of Revenue, 2013 to 2015, under another definition: us-gaap:SalesRevenueGoodsNet". */
function leftWords({ metric, tags, values, from, to }: LeftDefinition): Aside {
  const years = from === to ? from : `${from} to ${to}`;
  return {
    count: values,
    words: `values of ${catalogue[metric].name}, ${years}, under another definition: ${tags.join(', ')}`,
  };
}

async function openNamed(
  file: ImportFile,
  choices: FileChoices & { format: 'layoffs' | 'notices' },
): Promise<OpenedFile> {
  const { format, names, source, ...reading } = choices;
  const { read, laidOut } = await readWholeList(file, { format, reading, source });
  const given = new Set(read.outcomes.map(({ name }) => name));
  const unknown = names.find((name) => !given.has(name));
  if (unknown !== undefined) throw new FileRefused(file.name, `It names no company “${unknown}”.`);
  const wanted = new Set(names);
  // A row that names nobody may be the company's: its refusal is shown.
  const own = read.outcomes.filter(({ name }) => name === null || wanted.has(name));
  const asides = groupBy(
    own.flatMap((each) => (each.kind === 'aside' ? [each.words] : [])),
    (words) => words,
  );
  const unread = laidOut.sheets.filter(({ isRead }) => !isRead);
  return {
    ...stream(own.flatMap(proposedBy)),
    sources: () => [read.source],
    aside: () =>
      counted([
        [read.outcomes.length - own.length, 'rows of other companies'],
        ...[...asides].map(([words, all]) => [all.length, words] as const),
        ...unread.map(
          ({ name, rows, hidden }) =>
            [rows, `rows of the ${hidden ? 'hidden ' : ''}sheet “${name}”, which is not read`] as const,
        ),
      ]),
  };
}

function stream(rows: readonly Proposed[]): Pick<OpenedFile, 'rows' | 'progress'> {
  let given = 0;
  async function* each() {
    for (const row of rows) {
      given += 1;
      yield row;
    }
  }
  return { rows: each(), progress: () => given / Math.max(rows.length, 1) };
}
