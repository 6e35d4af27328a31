import type { Cell, Column } from '@/lib/workbook/sheet';
import { workbook } from '@/lib/workbook/workbook';
import type { NativeChart } from './native-chart';

/** What charts refer to. */
export const sheetName = 'Sheet1';
export const labelHead = 'Room for labels';

/** The workbook behind a chart: what is drawn at the left, every bound with its source to the right. */
export function dataSheet({ categories, series, labels, labelRoom, level, facts }: NativeChart): Promise<Uint8Array> {
  const column = (label: string): Column => ({ label, width: 16 });
  const rows = categories.map((category, index): Cell[] => [
    category,
    ...series.map(({ values }) => values[index] ?? null),
    roomOf(labels[index], labelRoom),
    ...(level ? [level.value] : []),
    null,
    ...(facts.rows[index] ?? []),
  ]);
  const drawn = ['', ...series.map(({ name }) => name), labelHead, ...(level ? [level.label] : []), ''].map(column);
  return workbook('Chart data', [{ name: sheetName, columns: [...drawn, ...facts.columns], rows }]);
}

/** Where the words of the marks stand, counted from zero: the first column after what is drawn and one that is empty. */
export function labelColumn({ series, level }: NativeChart): number {
  return 1 + series.length + 1 + (level ? 1 : 0) + 1;
}

/** The length of the invisible bar that carries a label. */
export function roomOf(label: NativeChart['labels'][number] | undefined, room: number): number | null {
  if (!label) return null;
  return label.side === 'above' ? room : -room;
}
