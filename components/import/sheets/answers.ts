import type { MappedColumn, Mapping } from '@/lib/imports/tables/mapping';
import type { HeadAnswer, Question } from '@/lib/imports/tables/sheets/questions';
import type { Scenario } from '@/lib/turnaround/case';
import { isMetricKey, type MetricKey } from '@/lib/turnaround/catalogue';

type Answer<Kind extends Question['kind']> = NonNullable<Extract<Question, { kind: Kind }>['answer']>;

/** The mapping with the scale and currency of amounts of money. */
export function moneyIn(mapping: Mapping, { scale, currency }: Answer<'money'>): Mapping {
  return { ...mapping, moneyIn: scale, defaults: { ...mapping.defaults, unit: currency } };
}

/** The mapping with what the parts of a metric are. */
export function partsAre(mapping: Mapping, metric: MetricKey, answer: Answer<'parts'>): Mapping {
  const dimension = answer === 'left out' ? answer : answer.dimension;
  return { ...mapping, parts: [...mapping.parts.filter((one) => one.metric !== metric), { metric, dimension }] };
}

/** The mapping with the names of a column that are the company; none of them leaves the question open. */
export function companiesAre(mapping: Mapping, header: string, names: readonly string[]): Mapping {
  return { ...mapping, only: names.length === 0 ? null : { header, names: [...names] } };
}

/** The mapping with what heads of periods mean. */
export function headsAre(mapping: Mapping, { heads, ...rest }: HeadAnswer): Mapping {
  return { ...mapping, ...rest, heads: { ...mapping.heads, ...heads } };
}

/** What a person wrote where heads leave a year or a day open; null while it is not whole. */
export function writtenHead(settles: string, text: string): HeadAnswer | null {
  const written = text.trim();
  if (settles === 'year') return /^(19|20)\d\d$/.test(written) ? { heads: { year: written } } : null;
  return settles === 'until' && /^(19|20)\d\d-\d\d-\d\d$/.test(written) ? { heads: { until: written } } : null;
}

/** What a person says a row is: its metric, left out, or what it was understood to be. */
export type RowChoice = MetricKey | 'left out' | 'as understood';

/** What was said of a row by its label. */
export function rowChoice({ ignored, metrics }: Mapping, label: string): RowChoice {
  if (ignored.includes(label)) return 'left out';
  return metrics.find(({ text }) => text === label)?.metric ?? 'as understood';
}

/** The mapping with what rows of a label are. */
export function rowIs(mapping: Mapping, label: string, choice: RowChoice): Mapping {
  const ignored = mapping.ignored.filter((one) => one !== label);
  const metrics = mapping.metrics.filter(({ text }) => text !== label);
  if (choice === 'left out') return { ...mapping, metrics, ignored: [...ignored, label] };
  if (choice === 'as understood') return { ...mapping, metrics, ignored };
  return { ...mapping, ignored, metrics: [...metrics, { text: label, metric: choice }] };
}

/** What was said of a column by its head; null where nothing was. */
export function columnChoice({ columns }: Mapping, head: string): MappedColumn | null {
  return columns.find(({ header }) => header === head) ?? null;
}

/** The mapping with what a column is; null goes back to what it was understood to be. */
export function columnIs(mapping: Mapping, head: string, column: MappedColumn | null): Mapping {
  const others = mapping.columns.filter(({ header }) => header !== head);
  return { ...mapping, columns: column ? [...others, column] : others };
}

/** The mapping with what a column of a sheet is said to be: left out, a part or a metric; else as it was understood. */
export function columnSaid(mapping: Mapping, head: string, value: string): Mapping {
  const free = rowIs(columnIs(mapping, head, null), head, 'as understood');
  if (value === 'left out') return columnIs(free, head, { header: head, is: 'left out' });
  if (value.startsWith('part '))
    return columnIs(free, head, { header: head, is: 'dimension', dimension: value.slice(5) });
  return isMetricKey(value) ? rowIs(free, head, value) : free;
}

/** Whether a sheet is read, and as which scenario; `as understood` leaves that to its words. */
export type SheetChoice = Scenario | 'left out' | 'as understood';

/** What was said of a sheet. */
export function sheetChoice({ sheets }: Mapping, name: string): SheetChoice {
  if (sheets.length === 0) return 'as understood';
  const own = sheets.find(({ sheet }) => sheet === name);
  return own ? (own.scenario ?? 'as understood') : 'left out';
}

/** The mapping with what a sheet is. @param read the names of the sheets that are read without a word */
export function sheetIs(mapping: Mapping, read: readonly string[], name: string, choice: SheetChoice): Mapping {
  const before = mapping.sheets.length > 0 ? mapping.sheets : read.map((sheet) => ({ sheet }));
  const others = before.filter(({ sheet }) => sheet !== name);
  if (choice === 'left out') return { ...mapping, sheets: others };
  const own = choice === 'as understood' ? { sheet: name } : { sheet: name, scenario: choice };
  return { ...mapping, sheets: [...others, own] };
}
