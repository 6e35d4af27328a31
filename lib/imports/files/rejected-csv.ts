import type { Rejected } from '@/lib/imports/proposed';
import { guarded } from '@/lib/imports/tables/risky-text';
import { cleanText } from '@/lib/text/clean-text';

const heads = ['file', 'sheet', 'row', 'column', 'path', 'read', 'expected', 'why'];

/** Rejected cells as CSV, with their places; nothing in it runs in a spreadsheet. */
export function rejectedCsv(rejected: readonly Rejected[]): string {
  const lines = rejected.map(({ place, read, expected, sentence }) => {
    const { file, sheet, row, column, path } = place;
    return [file, sheet, row, column, path, read, expected, sentence]
      .map((cell) => written(String(cell ?? '')))
      .join(',');
  });
  return `\ufeff${[heads.join(','), ...lines].join('\r\n')}\r\n`;
}

function written(text: string): string {
  const safe = guarded(cleanText(text));
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
