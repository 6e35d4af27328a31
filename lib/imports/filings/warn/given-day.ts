import { monthOf, oneMonth, type Span } from '@/lib/imports/filings/lists/day-tokens';
import type { ListRow } from '@/lib/imports/filings/lists/list-table';
import { type ReadDays, readDays } from '@/lib/imports/filings/lists/read-days';
import type { Flag } from '@/lib/imports/proposed';
import { addDays } from '@/lib/turnaround/period';
import { countedFlags, type NoticeForm, refuse } from './notice-form';

/** When a notice was given. */
export type Given = {
  /** The day on which the notice was given, or the first that the list has of it. */
  readonly given: Span;
  /** When what the row says could be known: of an amended notice the day of its amendment. */
  readonly known: Span;
  /** Which of its days `given` is. */
  readonly by: 'notice day' | 'received day' | 'posted day' | 'effective day';
  readonly notes: readonly string[];
  readonly flags: readonly Flag[];
};

/** The day of the notice; else the day on which it was received or published, and last of all what the list itself has. */
export function givenOf(row: ListRow, span: Span | null, form: NoticeForm): Given {
  const read = (['notice day', 'received day', 'posted day'] as const).map((by) => ({
    by,
    days: daysOf(row, by, form),
  }));
  const [first, ...others] = read.flatMap(({ by, days }) => (days.kind === 'days' ? [{ by, days }] : []));
  if (!first) return monthPosted(row, span) ?? listPublished(row, span, form);
  if (first.days.joined === 'range') refuse(row, first.by, 'it is a span of days', 'the day of the notice');
  const spans = [...first.days.spans].sort((one, other) => (one.start < other.start ? -1 : 1));
  const [given = first.days.spans[0], known = given] = [spans[0], spans.at(-1)];
  const notes = [
    first.by === 'notice day'
      ? null
      : `The day of the notice is not stated; the day on which it was ${verbs[first.by]} stands for it.`,
    known.start > given.start ? `The notice of ${given.start} was amended on ${known.start}.` : null,
    ...others.map(({ by, days }) => `It was ${verbs[by]} on ${days.spans.map(({ start }) => start).join(' and ')}.`),
  ];
  return {
    given,
    known,
    by: first.by,
    notes: notes.filter((note) => note !== null),
    flags: countedFlags(row, first.by, first.days),
  };
}

const verbs = { 'notice day': 'given', 'received day': 'received', 'posted day': 'published' } as const;

/** A month without a year is the last of its name before the lay-off, of which a notice is given at most half a year before. */
function monthPosted(row: ListRow, effective: Span | null): Given | null {
  const month = monthOf(row.text('posted day').toLowerCase());
  if (month === 0) return null;
  if (effective === null)
    return refuse(row, 'posted day', 'it is a month without a year', 'a day, or a month and a year');
  const [year, until] = effective.start.split('-').map(Number);
  const span = oneMonth((year ?? 0) - (month > (until ?? 0) ? 1 : 0), month);
  if (span === null || addDays(span.start, 200) < effective.start)
    return refuse(row, 'posted day', 'it is a month without a year', 'a day, or a month and a year');
  const sentence = `The list gives “${row.text('posted day')}” without a year: ${span.start.slice(0, 7)} is the last before the lay-off of ${effective.start}.`;
  const notes = ['The day of the notice is not stated; the month in which it was published stands for it.'];
  return { given: span, known: span, by: 'posted day', notes, flags: [{ kind: 'year', sentence }] };
}

function listPublished(row: ListRow, effective: Span | null, { publishedOn }: NoticeForm): Given {
  if (effective === null || publishedOn === null || !/^\d{4}-\d{2}-\d{2}$/.test(publishedOn))
    return refuse(
      row,
      'notice day',
      'the row has no day of the notice',
      'a day, or the day on which the list was published',
    );
  const known: Span = { start: publishedOn, end: publishedOn, precision: 'day' };
  const notes = ['The day of the notice is not stated; it is known since the list was published.'];
  return { given: effective, known, by: 'effective day', notes, flags: [] };
}

function daysOf(row: ListRow, meaning: 'notice day' | 'received day' | 'posted day', { days }: NoticeForm): ReadDays {
  const read = readDays(row.cell(meaning), days);
  if (read.kind !== 'unread') return read;
  const isPosted = meaning === 'posted day' && monthOf(row.text(meaning).toLowerCase()) > 0;
  return isPosted ? { kind: 'untold', words: '' } : refuse(row, meaning, read.why, 'a day, such as 1/15/2024');
}
