import { strToU8, zipSync } from 'fflate';
import { madeOn } from '@/lib/exports/archive';
import type { Cell, NativeChart } from './native-chart';
import { el, escaped, part, type Xml } from './xml';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The name of a column: `A`, `Z`, `AA`. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return `${rest > 0 ? columnName(rest - 1) : ''}${String.fromCharCode(65 + (index % 26))}`;
}

/** The workbook behind a chart: what is drawn at the left, every bound with its source to the right. */
export function dataSheet(chart: NativeChart): Uint8Array {
  const { categories, series, labels, labelRoom, facts } = chart;
  const heads = ['', ...series.map(({ name }) => name), labelHead, '', ...facts.heads];
  const rows = categories.map((category, index): Cell[] => [
    category,
    ...series.map(({ values }) => values[index] ?? null),
    roomOf(labels[index], labelRoom),
    null,
    ...(facts.rows[index] ?? []),
  ]);
  return workbook([heads, ...rows]);
}

export const labelHead = 'Room for labels';

/** The length of the invisible bar that carries a label. */
export function roomOf(label: NativeChart['labels'][number] | undefined, room: number): number | null {
  if (!label) return null;
  return label.side === 'above' ? room : -room;
}

function workbook(rows: readonly (readonly Cell[])[]): Uint8Array {
  const parts: Record<string, Xml> = {
    '[Content_Types].xml': el(
      'Types',
      { xmlns: `${packages}/content-types` },
      el('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
      el('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      el('Override', { PartName: '/xl/workbook.xml', ContentType: `${sheetType}.sheet.main+xml` }),
      el('Override', { PartName: '/xl/worksheets/sheet1.xml', ContentType: `${sheetType}.worksheet+xml` }),
    ),
    '_rels/.rels': related('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': el(
      'workbook',
      { xmlns: main, 'xmlns:r': relationships },
      el('sheets', {}, el('sheet', { name: 'Sheet1', sheetId: 1, 'r:id': 'rId1' })),
    ),
    'xl/_rels/workbook.xml.rels': related('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': el(
      'worksheet',
      { xmlns: main },
      el('sheetData', {}, ...rows.map((cells, index) => row(cells, index + 1))),
    ),
  };
  const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(part(xml))] as const);
  return zipSync(Object.fromEntries(files), { mtime: madeOn() });
}

function related(type: string, target: string): Xml {
  return el(
    'Relationships',
    { xmlns: `${packages}/relationships` },
    el('Relationship', { Id: 'rId1', Type: `${relationships}/${type}`, Target: target }),
  );
}

function row(cells: readonly Cell[], number: number): Xml {
  const filled = cells.flatMap((value, index) => {
    const r = `${columnName(index)}${number}`;
    if (value === null || value === '') return [];
    if (typeof value === 'number') return el('c', { r }, el('v', {}, String(value)));
    if (typeof value === 'boolean') return el('c', { r, t: 'b' }, el('v', {}, value ? '1' : '0'));
    // An inline string is text whatever it begins with: no spreadsheet runs it.
    return el(
      'c',
      { r, t: 'inlineStr' },
      el('is', {}, el('t', { 'xml:space': 'preserve' }, escaped(value.slice(0, longest)))),
    );
  });
  return el('row', { r: number }, ...filled);
}

/** Characters that a cell holds. */
const longest = 32_000;
