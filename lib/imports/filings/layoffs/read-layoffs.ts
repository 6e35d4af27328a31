import { groupBy } from '@/lib/imports/filings/group-by';
import type { ListOptions } from '@/lib/imports/filings/lists/list-options';
import { type ListTable, listRow } from '@/lib/imports/filings/lists/list-table';
import type { ListOutcome, ReadList } from '@/lib/imports/filings/lists/outcome';
import {
  asksShares,
  type NumberForm,
  numberFormOf,
  readPeople,
  readShare,
  type ShareForm,
  shareFormOf,
} from '@/lib/imports/filings/lists/read-count';
import { asksOrder, type DayForm, dayFormOf, readDays } from '@/lib/imports/filings/lists/read-days';
import { refusedCell } from '@/lib/imports/filings/lists/refused-cell';
import { cellsOf, type OpenedRow, openRows } from '@/lib/imports/filings/lists/rows';
import { type Layoff, layoffEvents, layoffSource } from './layoff-events';

type Form = { readonly days: DayForm; readonly numbers: NumberForm; readonly shares: ShareForm };
type Read = ListOutcome | { readonly layoff: Layoff };

/** Reads a list with a row for each lay-off. A cell without a number gives no figure, never a 0. */
export function readLayoffs(tables: readonly ListTable[], options: ListOptions): ReadList {
  const rows = tables.flatMap((table) => openRows(table, (row) => listRow(table, row)));
  const shares = cellsOf(rows, ['share']);
  const days = cellsOf(rows, ['day']);
  const form: Form = {
    days: dayFormOf(days, options.dateOrder),
    numbers: numberFormOf(cellsOf(rows, ['people']), shares),
    shares: options.shares ?? shareFormOf(shares),
  };
  const read = rows.map((row) => outcomeOf(row, form));
  const layoffs = read.flatMap((each) => ('layoff' in each ? [each.layoff] : []));
  const sameDay = groupBy(layoffs, ({ name, on }) => `${name.toLowerCase()}/${on.start}`);
  const outcomes = read.map((each): ListOutcome => {
    if (!('layoff' in each)) return each;
    const { row, name, on } = each.layoff;
    const same = sameDay.get(`${name.toLowerCase()}/${on.start}`) ?? [];
    return { row: row.number, sheet: row.sheet, name, kind: 'proposed', proposed: layoffEvents(each.layoff, same) };
  });
  const source = { ...options.source, key: layoffSource, tier: 'compiled', kind: 'dataset', note: null } as const;
  const asks = { dateOrder: asksOrder(days, form.days), shares: asksShares(shares, form.shares) };
  return { format: 'layoffs', source, outcomes, asks };
}

function outcomeOf(opened: OpenedRow, { days, numbers, shares }: Form): Read {
  if (opened.kind !== 'row') return opened.outcome;
  const { row } = opened;
  const name = row.text('company').slice(0, 300);
  const refuse = (meaning: 'company' | 'day' | 'people' | 'share', why: string, expected: string): ListOutcome => ({
    ...{ row: row.number, sheet: row.sheet, name: name || null, kind: 'refused' },
    rejected: refusedCell(row, meaning, why, expected),
  });
  if (name === '') return refuse('company', 'nobody is named', 'a company’s name');
  const day = readDays(row.cell('day'), days);
  if (day.kind === 'untold') return refuse('day', 'it is not a date', expectedDay(days));
  if (day.kind === 'unread') return refuse('day', day.why, expectedDay(days));
  if (day.joined !== 'one') return refuse('day', 'it is more than one day', 'a row for each lay-off');
  const people = readPeople(row.cell('people'), numbers);
  if (!people.ok) return refuse('people', people.why, 'a number of people, such as 42 or 80 - 100');
  const share = readShare(row.cell('share'), numbers, shares);
  if (!share.ok) return refuse('share', share.why, 'a share of at most 1, or 100 %');
  return { layoff: { row, name, on: day.spans[0], people: people.value, share: share.value } };
}

function expectedDay({ order }: DayForm): string {
  if (order === 'mixed') return 'one order of day and month in the whole list';
  return order === null ? 'a date, and whether day or month stands first' : `a date with the ${order}`;
}
