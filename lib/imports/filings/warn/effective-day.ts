import type { Span } from '@/lib/imports/filings/lists/day-tokens';
import type { ListRow } from '@/lib/imports/filings/lists/list-table';
import { type ReadDays, readDays } from '@/lib/imports/filings/lists/read-days';
import type { Flag } from '@/lib/imports/proposed';
import { countedFlags, type NoticeForm, refuse } from './notice-form';

/** The day of the lay-off; `span` is null where the list does not say. */
export type Effective = {
  readonly span: Span | null;
  readonly notes: readonly string[];
  readonly flags: readonly Flag[];
};

/** The day of the lay-off, or from the first of its days to the last. */
export function effectiveOf(row: ListRow, form: NoticeForm): Effective {
  const read = daysOf(row, 'effective day', form);
  const last = daysOf(row, 'last day', form);
  const spans = [read, last].flatMap((days) => (days.kind === 'days' ? days.spans : []));
  if (read.kind !== 'days' || spans.length === 0) {
    const words = read.kind === 'untold' && read.words !== '' ? ` The list says “${read.words.slice(0, 60)}”.` : '';
    return {
      span: null,
      notes: [`The day of the lay-off is not stated; the day of the notice stands for it.${words}`],
      flags: [],
    };
  }
  const starts = spans.map(({ start }) => start).sort();
  const start = starts[0] ?? read.spans[0].start;
  const end =
    spans
      .map((span) => span.end)
      .sort()
      .at(-1) ?? start;
  const isSteps = read.joined === 'several' || read.joined === 'side by side';
  const steps = `The list gives ${starts.length} days of the lay-off: ${starts.join(', ')}.`;
  const from = `The lay-off is from ${start} to ${end}.`;
  const notes = spans.length < 2 ? [] : [isSteps ? steps : from];
  const precision = spans.every((span) => span.precision === 'day') ? 'day' : 'month';
  return { span: { start, end, precision }, notes, flags: countedFlags(row, 'effective day', read) };
}

function daysOf(row: ListRow, meaning: 'effective day' | 'last day', { days }: NoticeForm): ReadDays {
  const read = readDays(row.cell(meaning), days);
  return read.kind === 'unread' ? refuse(row, meaning, read.why, 'a day, such as 1/15/2024') : read;
}
