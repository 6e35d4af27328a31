import { el, escaped, type Xml } from './xml';

/** An element that only has a value. */
export const val = (name: string, value: string | number | boolean): Xml => el(name, { val: value });

/** Texts of cells, and the cells. */
export function strings(formula: string, texts: readonly string[]): Xml {
  const points = texts.map((text, idx) => el('c:pt', { idx }, el('c:v', {}, escaped(text))));
  return el('c:strRef', {}, el('c:f', {}, formula), el('c:strCache', {}, val('c:ptCount', texts.length), ...points));
}

/** Numbers of cells; an empty cell stays empty. */
export function numbers(formula: string, values: readonly (number | null)[]): Xml {
  const points = values.flatMap((value, idx) =>
    value === null ? [] : el('c:pt', { idx }, el('c:v', {}, String(value))),
  );
  const cache = [el('c:formatCode', {}, 'General'), val('c:ptCount', values.length), ...points];
  return el('c:numRef', {}, el('c:f', {}, formula), el('c:numCache', {}, ...cache));
}
