import { type Columns, type ListRow, readList } from '@/lib/imports/filings/csv/read-table';
import { type DateOrder, dateOrderOf, readDay } from '@/lib/imports/filings/dates';
import { groupBy } from '@/lib/imports/filings/group-by';
import { type ByCompany, byCompany, type Told } from '@/lib/imports/filings/layoffs/by-company';
import { layoffFact } from '@/lib/imports/filings/layoffs/layoff-facts';
import type { LayoffOptions } from '@/lib/imports/filings/layoffs/read-layoffs';
import { rejected } from '@/lib/imports/filings/rejected';
import type { Flag, ProposedEvent, ProposedSource, Rejected } from '@/lib/imports/proposed';
import type { IsoDate } from '@/lib/turnaround/case';

type Column =
  | ('employer' | 'notice' | 'effective' | 'people' | 'kind' | 'place' | 'site')
  | ('url' | 'id' | 'version' | 'amends' | 'temporary');

export const noticeColumns: Columns<Column> = {
  employer: ['employer name', 'employer', 'company', 'company name', 'organization', 'business name'],
  notice: ['notice date', 'warn notice date', 'date of notice', 'received date', 'date received', 'warn date'],
  effective: ['effective date', 'layoff date', 'lo/cl date', 'impact date', 'separation date'],
  people: [
    ...['employees affected', 'workers affected', 'number of workers', 'number affected', '# affected'],
    ...['number of employees affected', 'no. of employees', 'jobs affected', 'total employees'],
  ],
  kind: ['layoff type', 'closure/layoff', 'notice type', 'type', 'layoff/closure'],
  place: ['place name', 'city', 'county name', 'county', 'location'],
  site: ['site address', 'address', 'location'],
  url: ['source url', 'url', 'notice url'],
  id: ['source notice id', 'notice id', 'warn number', 'warn id'],
  version: ['current version', 'version'],
  amends: ['is amendment', 'amendment'],
  temporary: ['is temporary', 'temporary'],
};

/** WARN notices: of the rows, each is told of a company, stands under others, or is refused. */
export type ReadNotices =
  | ({
      readonly ok: true;
      readonly source: ProposedSource;
      readonly rejected: readonly Rejected[];
      readonly rows: number;
    } & ByCompany)
  | { readonly ok: false; readonly rejected: Rejected };

type Row = ListRow<Column>;
type Notice = { readonly row: Row; readonly given: IsoDate; readonly effective: IsoDate | null };

const sourceKey = 'warn-notices';

/**
 * Reads notices of lay-offs that employers owe before a closure or a mass lay-off. A notice tells what is to come at
 * one site: its figures are a plan, known on the day of the notice.
 */
export function readNotices(text: string, options: LayoffOptions): ReadNotices {
  const list = readList(text, options.file, { columns: noticeColumns, needed: ['employer', 'notice'] });
  if (!list.ok) return list;
  const dates = list.rows.flatMap(({ cell }) => [cell('notice'), cell('effective')]);
  const order = options.dateOrder ?? dateOrderOf(dates);
  const refused = [...list.rejected];
  const notices = list.rows.flatMap((row) => noticeOf(row, order === 'mixed' ? null : order, refused) ?? []);
  const told = [...groupBy(notices, sameKey).values()].flatMap((same) =>
    same.map((notice) => toldBy(notice, same, refused)),
  );
  const source: ProposedSource = { ...options.source, key: sourceKey, tier: 'primary', kind: 'notice', note: null };
  const rows = list.rows.length + list.rejected.length;
  return { ok: true, source, rejected: refused, rows, ...byCompany(told, options.companies) };
}

/** A row with its days; null, and refused, where it has no employer or a date that cannot be read. */
function noticeOf(row: Row, order: DateOrder | null, refused: Rejected[]): Notice | null {
  const refuse = (column: Column, expected: string) => {
    refused.push(rejected(row.place(column), row.cell(column), expected));
    return null;
  };
  const given = readDay(row.cell('notice'), order);
  const effective = row.cell('effective') === '' ? null : readDay(row.cell('effective'), order);
  if (row.cell('employer') === '') return refuse('employer', 'an employer’s name');
  if (given === null) return refuse('notice', 'the day of the notice');
  if (effective === null && row.cell('effective') !== '') return refuse('effective', 'the day of the lay-off');
  return { row, given, effective };
}

function sameKey({ row, given }: Notice): string {
  return [row.cell('employer').toLowerCase(), given, placeOf(row)].join('/');
}

function toldBy(notice: Notice, same: readonly Notice[], refused: Rejected[]): Told {
  const { row, given, effective } = notice;
  const place = placeOf(row);
  const context = {
    key: `warn-${given}-row-${row.number}`,
    on: effective ?? given,
    dateBasis: effective ? 'stated' : 'inferred',
    scenario: 'plan',
    knownAt: given,
    members: [{ dimension: 'cause', name: 'lay-off' }, ...(place ? [{ dimension: 'place', name: place }] : [])],
    note: noteOf(notice),
    sourceKey,
    locator: row.cell('id') || `row ${row.number}`,
    flags: flagsOf(notice, same),
  } as const;
  const people = layoffFact(row.cell('people'), 'people', row.place('people'), context);
  if (people?.kind === 'rejected') refused.push(people);
  const fact = people?.kind === 'fact' ? people : null;
  const { note, locator, flags } = context;
  const event: ProposedEvent = {
    ...{ kind: 'event', place: row.place(null), on: { start: given, end: given, precision: 'day' } },
    ...{ eventKind: 'layoff', title: titleOf(row, fact?.reported ?? null), note, sourceKey, locator, flags },
    factKeys: fact?.key ? [fact.key] : [],
  };
  return { name: row.cell('employer'), row: row.number, proposed: fact ? [event, fact] : [event] };
}

function placeOf(row: Row): string {
  return row.cell('place') || row.cell('site').slice(0, 100);
}

function titleOf(row: Row, people: string | null): string {
  const what = /clos/i.test(row.cell('kind')) ? 'a closure' : 'lay-offs';
  const where = placeOf(row) ? ` in ${placeOf(row)}` : '';
  return `Notice of ${what}${where}${people ? `: ${people} people` : ''}`;
}

function noteOf({ row, effective }: Notice): string {
  const version = row.cell('version');
  const parts = [
    'A notice of what is to come, at one site.',
    effective ? null : 'The day of the lay-off is not told; the day of the notice stands for it.',
    /^(1|true|yes|y)$/i.test(row.cell('temporary')) ? 'Temporary.' : null,
    Number(version) > 1 ? `As amended, version ${version}.` : null,
  ];
  return parts.filter((part) => part !== null).join(' ');
}

function flagsOf({ row, given, effective }: Notice, same: readonly Notice[]): Flag[] {
  const others = same.filter((other) => other.row !== row).map((other) => other.row.number);
  const flags: (Flag | null)[] = [
    effective && effective < given
      ? { kind: 'late-notice', sentence: `The lay-off of ${effective} is before the notice of ${given}.` }
      : null,
    /^(1|true|yes|y)$/i.test(row.cell('amends'))
      ? { kind: 'amendment', sentence: 'It amends an earlier notice and may count the same people twice.' }
      : null,
    others.length > 0
      ? {
          kind: 'same-day',
          sentence: `Row ${others.join(', ')} is a notice of the same day and place: perhaps the same.`,
        }
      : null,
  ];
  return flags.filter((flag) => flag !== null);
}
