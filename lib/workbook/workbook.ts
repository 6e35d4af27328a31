import { writeXlsx } from 'hucre/xlsx';
import { cleanText } from '@/lib/text/clean-text';
import { type Sheet, writtenSheet } from './sheet';
import { sheetNames } from './sheet-names';

// No workbook says when it was made: the same facts give the same bytes.
const madeOn = new Date(Date.UTC(2000, 0, 1));

/** Sheets as an XLSX file. */
export async function workbook(title: string, sheets: readonly Sheet[]): Promise<Uint8Array> {
  const names = sheetNames(sheets.map(({ name }) => name));
  return writeXlsx({
    sheets: sheets.map((sheet, at) => writtenSheet({ ...sheet, name: names[at] ?? sheet.name })),
    properties: { title: cleanText(title), creator: 'Turnaround', created: madeOn, modified: madeOn },
    defaultFont: { name: 'Calibri', size: 11 },
  });
}
