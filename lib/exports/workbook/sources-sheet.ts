import type { Source } from '@/lib/turnaround/case';
import { dayCell } from '@/lib/workbook/day';
import type { Sheet } from '@/lib/workbook/sheet';

const columns = [
  { label: 'Number', width: 8 },
  { label: 'Title', width: 60 },
  { label: 'Publisher', width: 30 },
  { label: 'Date', width: 12 },
  { label: 'Tier', width: 10 },
  { label: 'Kind', width: 16 },
  { label: 'Address', width: 60 },
  { label: 'Note', width: 40 },
] as const;

/** Each source a row, under the number that it has on every page and in every file. */
export function sourcesSheet(sources: readonly Source[]): Sheet {
  return {
    name: 'Sources',
    columns,
    rows: sources.map(({ number, title, publisher, publishedOn, tier, kind, url, note }) => [
      ...[number, title, publisher, dayCell(publishedOn)],
      ...[tier, kind, url, note],
    ]),
  };
}
