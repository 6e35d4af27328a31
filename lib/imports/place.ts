import type { Place } from '@/lib/imports/proposed';

/** A place in a file; what is not told is not known. */
export function placeIn(file: string, more: Partial<Omit<Place, 'file'>> = {}): Place {
  return { file, sheet: null, row: null, column: null, path: null, ...more };
}

/** "facts.xlsx, sheet Data, row 3, column value": the place as a person looks for it. */
export function placeWords({ file, sheet, row, column, path }: Place): string {
  const words = [
    file,
    sheet === null ? null : `sheet ${sheet}`,
    row === null ? null : `row ${row}`,
    column === null ? null : `column ${column}`,
    path,
  ];
  return words.filter((word) => word !== null).join(', ');
}
