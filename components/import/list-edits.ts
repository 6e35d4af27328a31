import type { ListReading } from '@/lib/imports/files/file-choices';
import { type ListMeaning, listMeanings, sharedMeanings } from '@/lib/imports/filings/lists/meanings';
import type { ListFormat } from '@/lib/imports/filings/lists/settle-columns';

const only: Readonly<Record<ListFormat, ReadonlySet<ListMeaning>>> = {
  notices: new Set(['share', 'day', 'country', 'source']),
  layoffs: new Set([
    ...([
      'notice day',
      'received day',
      'posted day',
      'effective day',
      'last day',
      'site staff',
      'kind',
      'temporary',
    ] as const),
    ...(['county', 'address', 'notice id', 'version', 'amends', 'superseded', 'notes'] as const),
  ]),
};

/** What a column can hold in this kind of list. */
export function meaningsOf(format: ListFormat): ListMeaning[] {
  return listMeanings.filter((meaning) => !only[format].has(meaning));
}

/** The reading with one column chosen; of the other columns none is chosen to hold the same. */
export function withListColumn(reading: ListReading, header: string, is: ListMeaning): ListReading {
  const others = reading.columns.filter(
    (column) => column.header !== header && (column.is !== is || sharedMeanings.has(is)),
  );
  return { ...reading, columns: [...others, { header, is }] };
}

/** The reading with a sheet chosen or not; all sheets that hold a list are null. */
export function withSheet(reading: ListReading, read: readonly string[], sheet: string, isRead: boolean): ListReading {
  const sheets = isRead ? [...read, sheet] : read.filter((each) => each !== sheet);
  return { ...reading, sheets: sheets.length > 0 ? sheets : null };
}
