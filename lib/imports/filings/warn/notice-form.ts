import type { ListRow } from '@/lib/imports/filings/lists/list-table';
import type { ListMeaning } from '@/lib/imports/filings/lists/meanings';
import type { NumberForm } from '@/lib/imports/filings/lists/read-count';
import type { DayForm, ReadDays } from '@/lib/imports/filings/lists/read-days';
import { refusedCell } from '@/lib/imports/filings/lists/refused-cell';
import type { Flag, Rejected } from '@/lib/imports/proposed';
import type { IsoDate } from '@/lib/turnaround/case';

/** How a list writes its cells, and the days between which notices can be. */
export type NoticeForm = {
  readonly days: DayForm;
  readonly numbers: NumberForm;
  readonly today: IsoDate;
  /** The day on which the list was published, where a person says it. */
  readonly publishedOn: IsoDate | null;
};

/** Thrown for the cell that a row is refused by. */
export class RowRefused extends Error {
  constructor(readonly rejected: Rejected) {
    super(rejected.sentence);
  }
}

/** Refuses a row by one of its cells. @throws RowRefused */
export const refuse = (row: ListRow, meaning: ListMeaning, why: string, expected: string): never => {
  throw new RowRefused(refusedCell(row, meaning, why, expected));
};

/** A flag for a day that was written as a spreadsheet’s count of days. */
export function countedFlags(row: ListRow, meaning: ListMeaning, days: ReadDays): Flag[] {
  if (days.kind !== 'days' || !days.counted) return [];
  const sentence = `“${row.text(meaning)}” is read as a spreadsheet’s count of days: ${days.spans[0].start}.`;
  return [{ kind: 'counted-day', sentence }];
}
