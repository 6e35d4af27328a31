/** What a column of a table can tell of a fact: the template's columns, in their order. */
export const templateFields = [
  'metric',
  'members',
  'period_type',
  'period_start',
  'period_end',
  'period_precision',
  'value',
  'unit',
  'scenario',
  'reported',
  'date_basis',
  'derived',
  'note',
  'known_on',
  'known_precision',
  'source',
  'source_title',
  'source_publisher',
  'source_date',
  'source_tier',
  'source_kind',
  'source_url',
  'source_note',
  'locator',
  'fact_key',
  'restates',
  'restates_reason',
] as const;

/** `period` is start and end in one cell: Q1 2024. */
export const fields = [...templateFields, 'period'] as const;
export type Field = (typeof fields)[number];

/** Other heads by which a field is known, in lower case with single spaces. */
const synonyms: Partial<Record<Field, readonly string[]>> = {
  metric: ['measure', 'indicator', 'line item', 'item', 'account', 'concept', 'kennzahl', 'position'],
  members: ['member', 'breakdown'],
  period_start: ['start', 'start date', 'from', 'beginn', 'von'],
  period_end: ['end', 'end date', 'to', 'until', 'as of', 'date', 'datum', 'stichtag', 'bis', 'ende'],
  period: ['quarter', 'year', 'month', 'fiscal period', 'reporting period', 'zeitraum', 'periode'],
  value: ['amount', 'figure', 'val', 'wert', 'betrag'],
  unit: ['currency', 'units', 'währung', 'einheit'],
  scenario: ['status', 'basis', 'szenario'],
  reported: ['as reported', 'reported as', 'wording', 'original text'],
  note: ['notes', 'comment', 'comments', 'remark', 'remarks', 'bemerkung', 'anmerkung'],
  known_on: ['known at', 'known', 'published on', 'filed', 'filed on', 'filing date', 'bekannt am'],
  source: ['source key', 'source id', 'quelle'],
  source_title: ['document', 'title'],
  source_publisher: ['publisher'],
  source_date: ['source published on', 'publication date'],
  source_tier: ['tier'],
  source_url: ['url', 'link'],
  locator: ['page', 'place in source', 'seite'],
};

const byHeader = new Map<string, Field>(
  fields.flatMap((field) =>
    [field.replaceAll('_', ' '), ...(synonyms[field] ?? [])].map((name) => [name, field] as const),
  ),
);

/** The field that a head names; undefined when it names none. */
export function fieldNamed(header: string): Field | undefined {
  return byHeader.get(normalHeader(header));
}

/** A head as it is compared: lower case, with single spaces for spaces and underscores. */
export function normalHeader(header: string): string {
  return header
    .normalize('NFC')
    .replaceAll(/[\s_]+/g, ' ')
    .trim()
    .toLowerCase();
}
