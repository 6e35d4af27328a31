import type { Reported } from '@/lib/figures/figure';
import type { Span } from '@/lib/imports/filings/lists/day-tokens';
import type { ListRow } from '@/lib/imports/filings/lists/list-table';
import { readPeople } from '@/lib/imports/filings/lists/read-count';
import { readDays } from '@/lib/imports/filings/lists/read-days';
import type { Flag } from '@/lib/imports/proposed';
import { addDays } from '@/lib/turnaround/period';
import { type Effective, effectiveOf } from './effective-day';
import { type Given, givenOf } from './given-day';
import { type NoticeForm, refuse } from './notice-form';
import { type NoticeStatus, noticeStatus } from './notice-status';

/** A row of a list of notices, read. */
export type Notice = Given & {
  readonly row: ListRow;
  readonly name: string;
  readonly status: NoticeStatus;
  /** Null where the list does not say. */
  readonly effective: Span | null;
  readonly people: Reported;
  readonly id: string;
  readonly place: string;
};

/** Reads a row. @throws RowRefused with the cell that cannot be read */
export function readNotice(row: ListRow, form: NoticeForm): Notice {
  const { name, status } = noticeStatus(row);
  if (name === '') refuse(row, 'company', 'nobody is named', 'an employer’s name');
  if (status === 'unclear')
    refuse(
      row,
      'notes',
      'it speaks of a withdrawal, and may mean a part of the notice only',
      'a column that says whether the notice was rescinded',
    );
  const effective = status === 'rescinded' ? noDay : effectiveOf(row, form);
  const days = givenOf(row, effective.span, form);
  const people = status === 'rescinded' ? noPeople : peopleOf(row, form);
  const flags = [...days.flags, ...effective.flags];
  checkDays(row, days, effective.span, form);
  const place = row.text('city') || row.text('location') || row.text('county') || row.text('address').slice(0, 100);
  return {
    ...{ row, name, status, place: place.slice(0, 200), people, id: row.text('notice id').slice(0, 100) },
    ...{ given: days.given, known: days.known, by: days.by, effective: effective.span },
    ...{ notes: [...days.notes, ...effective.notes], flags: [...flags, ...lateFlags(days.given, effective.span)] },
  };
}

const noDay: Effective = { span: null, notes: [], flags: [] };
const noPeople: Reported = { kind: 'missing', reason: 'not applicable' };

function peopleOf(row: ListRow, { numbers }: NoticeForm): Reported {
  const expected = 'a number of people, such as 42 or 80 - 100';
  const read = readPeople(row.cell('people'), numbers);
  if (!read.ok) return refuse(row, 'people', read.why, expected);
  const staff = readPeople(row.cell('site staff'), numbers);
  if (read.value.kind === 'figure' && staff.ok && staff.value.kind === 'figure') {
    const [low, high] = [read.value.figure.low, staff.value.figure.high];
    if (low !== null && high !== null && Number(low) > Number(high))
      refuse(row, 'people', `it is more than the ${high} people employed there`, 'at most as many');
  }
  return read.value;
}

const earliest = '1985-01-01';
const month = 31;

/** Days that no notice can have. */
function checkDays(row: ListRow, { given, known, by }: Given, effective: Span | null, form: NoticeForm): void {
  const expected = 'the day of a notice';
  if (given.start < earliest) refuse(row, by, `no list of notices goes back before ${earliest.slice(0, 4)}`, expected);
  const received = readDays(row.cell('received day'), form.days);
  const other = received.kind === 'days' ? received.spans[0].end : null;
  if (by === 'notice day' && other !== null && known.start > addDays(other, month))
    refuse(row, by, `it is after ${other}, when the notice was received`, expected);
  if (by !== 'effective day' && known.start > addDays(form.today, month))
    refuse(row, by, 'it is in the future', expected);
  if (effective === null) return;
  if (effective.start < addDays(given.start, -3 * 366) || effective.end > addDays(given.end, 5 * 366))
    refuse(row, 'effective day', `it is years away from the notice of ${given.start}`, 'the day of the lay-off');
}

function lateFlags(given: Span, effective: Span | null): Flag[] {
  if (effective === null || effective.end >= given.start) return [];
  return [
    { kind: 'late-notice', sentence: `The lay-off of ${effective.start} is before the notice of ${given.start}.` },
  ];
}
