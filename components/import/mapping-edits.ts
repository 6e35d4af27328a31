import type { MappedColumn, Mapping } from '@/lib/imports/tables/mapping';
import { metricNamed } from '@/lib/imports/tables/metric-names';
import type { TableRow } from '@/lib/imports/tables/table-row';
import type { MetricKey } from '@/lib/turnaround/catalogue';

/** What a column can hold, as its select says it: a field, or one of the other kinds. */
export type ColumnKind = MappedColumn['is'];

/** The heads of a table in their order, with where they stand. Columns without a head are never read. */
export function headsOf(
  rows: readonly TableRow[],
  { headerRow }: Mapping,
): { readonly head: string; readonly at: number }[] {
  const header = rows.find(({ row }) => row === headerRow);
  return (header?.cells ?? []).flatMap(({ text }, at) => (text.trim() === '' ? [] : [{ head: text.trim(), at }]));
}

/** Heads of which nothing is said yet. */
export function undecided(rows: readonly TableRow[], mapping: Mapping): string[] {
  return headsOf(rows, mapping)
    .map(({ head }) => head)
    .filter((head) => !mapping.columns.some(({ header }) => header === head));
}

/** The mapping with one column told. A field that another column held is taken from it. */
export function withColumn(mapping: Mapping, heads: readonly string[], column: MappedColumn): Mapping {
  const isField = !['left out', 'dimension', 'values'].includes(column.is);
  const kept = mapping.columns.filter(({ header, is }) => header !== column.header && !(isField && is === column.is));
  const columns = [...kept, column].sort((one, other) => heads.indexOf(one.header) - heads.indexOf(other.header));
  return { ...mapping, columns, shape: shapeOf(columns) };
}

/** Values in several columns are periods across; else each row is one fact. */
function shapeOf(columns: readonly MappedColumn[]): Mapping['shape'] {
  const isWide = columns.some(({ is }) => is === 'values') && !columns.some(({ is }) => is === 'value');
  return isWide ? 'wide' : 'long';
}

/** The mapping with every column left out that nothing was said of. */
export function withoutOthers(mapping: Mapping, heads: readonly string[]): Mapping {
  const others = heads.filter((head) => !mapping.columns.some(({ header }) => header === head));
  return others.reduce((made, header) => withColumn(made, heads, { header, is: 'left out' }), mapping);
}

/** A column of a kind; a new dimension is named by its head. */
export function columnOf(header: string, is: ColumnKind): MappedColumn {
  if (is === 'dimension') return { header, is, dimension: kebab(header) };
  return { header, is } as MappedColumn;
}

/** A column of one fact a row as it is said to be: a field, values of a period, a part, or left out. */
export function longColumnSaid(head: string, choice: string): MappedColumn {
  if (choice.startsWith('part ')) return { header: head, is: 'dimension', dimension: choice.slice(5) };
  return columnOf(head, choice as ColumnKind);
}

function kebab(text: string): string {
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-');
  return words.replaceAll(/^-+|-+$/g, '').slice(0, 80) || 'part';
}

/** Names in the metric column that are none of ours: a person says which metric each is. */
export function unknownMetrics(rows: readonly TableRow[], mapping: Mapping): string[] {
  const column = mapping.columns.find(({ is }) => is === 'metric');
  const at = headsOf(rows, mapping).find(({ head }) => head === column?.header)?.at;
  if (at === undefined) return [];
  const names = rows.flatMap(({ row, cells }) => (row > mapping.headerRow ? [cells[at]?.text.trim() ?? ''] : []));
  return [...new Set(names)].filter((name) => name !== '' && name.length <= 200 && metricNamed(name) === undefined);
}

/** The mapping with one of the file's own names told; null forgets it. */
export function withMetric(mapping: Mapping, text: string, metric: MetricKey | null): Mapping {
  const others = mapping.metrics.filter((each) => each.text !== text);
  return { ...mapping, metrics: metric ? [...others, { text, metric }] : others };
}

/** The mapping with a default told; a blank one is none. */
export function withDefault(mapping: Mapping, field: keyof Mapping['defaults'], value: string): Mapping {
  const { [field]: _, ...rest } = mapping.defaults;
  return { ...mapping, defaults: value === '' ? rest : { ...rest, [field]: value } };
}
