import { type Columns, type ListRow, readList } from '@/lib/imports/filings/csv/read-table';
import { type DateOrder, dateOrderOf, readDay } from '@/lib/imports/filings/dates';
import { groupBy } from '@/lib/imports/filings/group-by';
import { type ByCompany, byCompany, type Told } from '@/lib/imports/filings/layoffs/by-company';
import { type LayoffContext, layoffFact } from '@/lib/imports/filings/layoffs/layoff-facts';
import type { NamedCompany } from '@/lib/imports/filings/match-company';
import { rejected } from '@/lib/imports/filings/rejected';
import type { Flag, ProposedEvent, ProposedFact, ProposedSource, Rejected } from '@/lib/imports/proposed';
import type { IsoDate } from '@/lib/turnaround/case';

type Column = 'company' | 'location' | 'people' | 'share' | 'date' | 'country' | 'source';

export const layoffColumns: Columns<Column> = {
  company: ['company', 'company name'],
  location: ['location', 'location hq', 'headquarters'],
  people: ['total laid off', '# laid off', 'laid off', 'laid off count'],
  share: ['percentage laid off', '%', 'percentage', '% laid off'],
  date: ['date', 'date of layoff', 'layoff date'],
  country: ['country'],
  source: ['source', 'source url'],
};

export type LayoffOptions = {
  readonly file: string;
  /** Whom the list is searched for. */
  readonly companies: readonly NamedCompany[];
  readonly source: Pick<ProposedSource, 'title' | 'publisher' | 'publishedOn' | 'url'>;
  /** Needed only where no date of the list shows its own order. */
  readonly dateOrder?: DateOrder;
};

/** A list of lay-offs: of its rows, each is told of a company, stands under others, or is refused. */
export type ReadLayoffs =
  | ({
      readonly ok: true;
      readonly source: ProposedSource;
      readonly rejected: readonly Rejected[];
      readonly rows: number;
    } & ByCompany)
  | { readonly ok: false; readonly rejected: Rejected };

type Row = ListRow<Column>;
type Dated = { readonly row: Row; readonly on: IsoDate };

/** Reads a list with a row for each lay-off. A cell without a number gives no figure, never a 0. */
export function readLayoffs(text: string, options: LayoffOptions): ReadLayoffs {
  const list = readList(text, options.file, { columns: layoffColumns, needed: ['company', 'date'] });
  if (!list.ok) return list;
  const order = options.dateOrder ?? dateOrderOf(list.rows.map(({ cell }) => cell('date')));
  const refused = [...list.rejected];
  const dated = list.rows.flatMap((row): Dated[] => {
    const on = order === 'mixed' ? null : readDay(row.cell('date'), order);
    if (row.cell('company') === '') refused.push(rejected(row.place('company'), '', 'a company’s name'));
    else if (on === null) refused.push(rejected(row.place('date'), row.cell('date'), expectedDate(order)));
    else return [{ row, on }];
    return [];
  });
  const told = [...groupBy(dated, nameAndDay).values()].flatMap((sameDay) =>
    sameDay.map((each) => toldBy(each, sameDay, refused)),
  );
  const source: ProposedSource = { ...options.source, key: sourceKey, tier: 'compiled', kind: 'dataset', note: null };
  const rows = list.rows.length + list.rejected.length;
  return { ok: true, source, rejected: refused, rows, ...byCompany(told, options.companies) };
}

const sourceKey = 'layoff-list';

function expectedDate(order: DateOrder | 'mixed' | null): string {
  if (order === 'mixed') return 'one order of day and month in the whole file';
  return order === null ? 'a date, and whether day or month stands first,' : `a date with the ${order}`;
}

function nameAndDay({ row, on }: Dated): string {
  return `${row.cell('company').toLowerCase()}/${on}`;
}

function toldBy({ row, on }: Dated, sameDay: readonly Dated[], refused: Rejected[]): Told {
  const key = `layoff-${on}${sameDay.length > 1 ? `-row-${row.number}` : ''}`;
  const where = [row.cell('location'), row.cell('country')].filter((part) => part !== '').join(', ');
  const context: LayoffContext = {
    key,
    on,
    knownAt: on,
    dateBasis: 'stated',
    scenario: 'actual',
    members: [{ dimension: 'cause', name: 'lay-off' }],
    note: where ? `Listed under ${where}.` : null,
    sourceKey,
    locator: row.cell('source') || `row ${row.number}`,
    flags: sameDayFlags(row, sameDay),
  };
  const read = (['people', 'share'] as const).map((measure) =>
    layoffFact(row.cell(measure), measure, row.place(measure), measure === 'share' ? ofWhom(context) : context),
  );
  const facts = read.filter((each): each is ProposedFact => each?.kind === 'fact');
  refused.push(...read.filter((each): each is Rejected => each?.kind === 'rejected'));
  const { note, locator, flags } = context;
  const event: ProposedEvent = {
    ...{ kind: 'event', place: row.place(null), on: { start: on, end: on, precision: 'day' }, eventKind: 'layoff' },
    ...{ title: titleOf(row), note, sourceKey, locator, flags },
    factKeys: facts.flatMap(({ key }) => key ?? []),
  };
  return { name: row.cell('company'), row: row.number, proposed: [event, ...facts] };
}

/** A list gives the share of an office beside the share of a company, in one column. */
function ofWhom(context: LayoffContext): LayoffContext {
  const note = [context.note, 'Whether of the company or of an office, the list does not say.'];
  return { ...context, note: note.filter((part) => part !== null).join(' ') };
}

function titleOf(row: Row): string {
  const [people, share] = [row.cell('people'), row.cell('share')];
  if (people === '1') return '1 person is laid off';
  if (/^\d+$/.test(people)) return `${Number(people).toLocaleString('en-US')} people are laid off`;
  return /^(0?\.\d+|1)$/.test(share) ? `${Math.round(Number(share) * 100)} % of the people are laid off` : 'Lay-offs';
}

function sameDayFlags(row: Row, sameDay: readonly Dated[]): Flag[] {
  const others = sameDay.filter((other) => other.row !== row).map((other) => other.row.number);
  if (others.length === 0) return [];
  const sentence = `The list tells of another lay-off of the same company on that day, in row ${others.join(', ')}: perhaps the same.`;
  return [{ kind: 'same-day', sentence }];
}
