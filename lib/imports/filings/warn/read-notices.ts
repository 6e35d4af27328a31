import type { ListOptions } from '@/lib/imports/filings/lists/list-options';
import { type ListTable, listRow } from '@/lib/imports/filings/lists/list-table';
import { dayMeanings } from '@/lib/imports/filings/lists/meanings';
import type { ListOutcome, ReadList } from '@/lib/imports/filings/lists/outcome';
import { numberFormOf } from '@/lib/imports/filings/lists/read-count';
import { asksOrder, dayFormOf } from '@/lib/imports/filings/lists/read-days';
import { cellsOf, type OpenedRow, openRows } from '@/lib/imports/filings/lists/rows';
import { type Notice, readNotice } from './notice';
import { noticeFacts, noticeSource } from './notice-facts';
import { type NoticeForm, RowRefused } from './notice-form';
import { noticeStatus } from './notice-status';
import { type Settled, settleNotices } from './same-notice';

/**
 * Reads notices of lay-offs that employers owe before a closure or a mass lay-off. A notice tells what is to come at
 * one site: its figures are a plan, known on the day of the notice. Each row has exactly one outcome.
 */
export function readNotices(tables: readonly ListTable[], options: ListOptions): ReadList {
  const rows = tables.flatMap((table) => openRows(table, (row) => listRow(table, row)));
  const days = cellsOf(rows, dayMeanings);
  const form: NoticeForm = {
    days: dayFormOf(days, options.dateOrder),
    numbers: numberFormOf(cellsOf(rows, ['people', 'site staff'])),
    today: options.today,
    publishedOn: options.source.publishedOn,
  };
  const read = rows.map((row) => outcomeOf(row, form));
  const notices = read.flatMap((each) => ('notice' in each ? [each.notice] : []));
  const settled = new Map(settleNotices(notices).map((each) => [each.notice, each]));
  const outcomes = earlierFirst(read, settled).map((each) =>
    'notice' in each ? settledOutcome(each.notice, settled.get(each.notice)) : each,
  );
  const source = { ...options.source, key: noticeSource, tier: 'primary', kind: 'notice', note: null } as const;
  return { format: 'notices', source, outcomes, asks: { dateOrder: asksOrder(days, form.days), shares: false } };
}

const yes = /^(?:1|true|yes|y)$/i;

type Read = ListOutcome | { readonly notice: Notice };

function outcomeOf(row: OpenedRow, form: NoticeForm): Read {
  if (row.kind !== 'row') return row.outcome;
  const { number, sheet, text } = row.row;
  const about = { row: number, sheet, name: noticeStatus(row.row).name || null };
  if (yes.test(text('superseded')))
    return { ...about, kind: 'aside', words: 'notices that a later row takes the place of' };
  try {
    return { notice: readNotice(row.row, form) };
  } catch (error) {
    if (!(error instanceof RowRefused)) throw error;
    return { ...about, kind: 'refused', rejected: error.rejected };
  }
}

function settledOutcome({ row, name }: Notice, settled: Settled | undefined): ListOutcome {
  const about = { row: row.number, sheet: row.sheet, name };
  if (settled?.kind === 'own') return { ...about, kind: 'proposed', proposed: noticeFacts(settled) };
  if (settled?.kind === 'refused') return { ...about, kind: 'refused', rejected: settled.rejected };
  return { ...about, kind: 'aside', words: 'rows that repeat another row' };
}

/** The file’s order, but a notice stands before the row that amends it. */
function earlierFirst(read: readonly Read[], settled: ReadonlyMap<Notice, Settled>): Read[] {
  const ordered = new Set<Read>();
  const byNotice = new Map(read.flatMap((each) => ('notice' in each ? [[each.notice, each] as const] : [])));
  for (const each of read) {
    const chain: Read[] = [each];
    for (let at: Read | undefined = each; at && 'notice' in at; ) {
      const own: Settled | undefined = settled.get(at.notice);
      at = own?.kind === 'own' && own.earlier ? byNotice.get(own.earlier) : undefined;
      if (at && ordered.has(at)) break;
      if (at) chain.push(at);
    }
    for (const one of chain.reverse()) ordered.add(one);
  }
  return [...ordered];
}
