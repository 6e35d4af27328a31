import type { Workbook } from './open-workbook';

type NamedSheet = { readonly name: string; readonly hidden: boolean };

/** The names of a workbook's sheets in their order, the hidden ones last. */
export function sheetNames(sheets: readonly NamedSheet[]): Pick<Workbook, 'sheets' | 'hidden'> {
  const named = (hidden: boolean) => sheets.filter((one) => one.hidden === hidden).map(({ name }) => name);
  return { sheets: [...named(false), ...named(true)], hidden: named(true) };
}
