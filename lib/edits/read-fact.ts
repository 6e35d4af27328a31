import type { EditContext } from '@/lib/edits/context';
import { dimensions } from '@/lib/edits/dimensions';
import type { FactDraft } from '@/lib/edits/fact-draft';
import { readKnownSpan } from '@/lib/edits/period-text';
import { type Read, Reading } from '@/lib/edits/read';
import { readSourceChoice, type SourceChoice } from '@/lib/edits/source-choice';
import { readValueText } from '@/lib/edits/value-text';
import type { ProposedFact } from '@/lib/imports/proposed';
import { readRough } from '@/lib/imports/tables/read-rough';
import { readSpan } from '@/lib/imports/tables/read-span';
import type { Period } from '@/lib/turnaround/case';
import { catalogue, metricKeys } from '@/lib/turnaround/catalogue';

/** A figure as it will be stored; what an import would say of its file is left out. */
export type ReadFact = {
  readonly fact: Omit<ProposedFact, 'place' | 'kind' | 'sourceKey'>;
  readonly source: SourceChoice;
};

/** Reads a draft field by field: the same in the browser while it is typed and on the server before it is stored. */
export function readFact(draft: FactDraft, context: EditContext): Read<ReadFact> {
  const reading = new Reading();
  const metric = metricKeys.find((key) => key === draft.metric) ?? reading.refuse('metric', 'Choose what is measured.');
  const unit = readUnit(draft, context, reading);
  const value = metric && unit ? readValueField(draft, { metric, unit, locale: context.locale }, reading) : null;
  const period = readPeriod(draft, context, reading);
  const members = readMembers(draft, reading);
  const source = readSourceChoice(draft, context, reading);
  const known = readKnown(draft, source, context, reading);
  const reported = draft.reported.trim() === '' ? draft.value : draft.reported;
  const fact = {
    metric: metric ?? 'revenue',
    members,
    period: period ?? { type: 'instant', start: '', end: '', precision: 'day' },
    value: value ?? { kind: 'missing', reason: 'not collected' },
    reported: reading.words('reported', reported, 'The words of the source', { least: 0, most: 500 }),
    unit: unit ?? '',
    scenario: draft.scenario,
    dateBasis: draft.inferred ? 'inferred' : 'stated',
    derived: draft.derived,
    note: reading.words('note', draft.note, 'The note', { least: 0, most: 10_000 }) || null,
    knownAt: known?.end ?? '',
    knownPrecision: known?.precision ?? 'day',
    locator: reading.words('locator', draft.locator, 'The place in the source', { least: 0, most: 2_000 }) || null,
  } as const;
  return reading.result({ fact, source: source ?? { id: '' } });
}

function readUnit({ metric, unit }: FactDraft, { currency }: EditContext, reading: Reading): string | null {
  const kind = metric === '' ? 'money' : catalogue[metric]?.unitKind;
  if (kind !== 'money') return kind ?? null;
  const code = unit.trim() === '' ? currency : unit.trim().toUpperCase();
  if (Intl.supportedValuesOf('currency').includes(code)) return code;
  return reading.refuse(
    'unit',
    `“${unit.trim().slice(0, 20)}” is not a currency. Write its three letters, such as USD.`,
  );
}

function readValueField({ value }: FactDraft, of: Parameters<typeof readValueText>[1], reading: Reading) {
  if (value.trim() === '') return reading.refuse('value', 'Write the value, such as <$5M, ~200 or “not disclosed”.');
  const read = readValueText(value, of);
  return read.ok ? read.value : reading.refuse('value', read.problem);
}

/** The period that a draft names; null with its problem noted. */
export function readPeriod(draft: FactDraft, { fiscalYearEnd }: EditContext, reading: Reading): Period | null {
  if (draft.period.trim() === '')
    return reading.refuse('period', 'Write the period, such as Q1 2024, 2024-05 or 2024-06-30.');
  const read = readSpan(draft.period, { dates: null, years: draft.years, fiscalYearEnd, heads: { namedBy: 'last' } });
  if (!read.ok)
    return reading.refuse(
      'period',
      `“${draft.period.trim().slice(0, 60)}”: ${read.why}. Write Q1 2024, 2024, 2024-05, 2024-06-30 or 2024-01-01 to 2024-03-31.`,
    );
  const { start, end, precision } = read.span;
  const type =
    draft.basis || (draft.metric !== '' && catalogue[draft.metric]?.kind === 'stock' ? 'instant' : 'duration');
  return { type, start, end, precision: draft.precision || precision };
}

function readMembers({ members }: FactDraft, reading: Reading) {
  const given = members.filter(({ dimension, name }) => dimension !== '' || name.trim() !== '');
  given.forEach(({ dimension, name }, index) => {
    if (!dimensions.some(({ key }) => key === dimension))
      reading.refuse('members', 'Choose of which kind the part is.');
    reading.words('members', name, 'The name of the part', { most: 200 });
    if (given.findIndex((each) => each.dimension === dimension) < index)
      reading.refuse('members', 'A figure has at most one part of a kind.');
  });
  return given.map(({ dimension, name }) => ({ dimension, name: name.trim() }));
}

function readKnown(
  { knownOn }: FactDraft,
  source: SourceChoice | null,
  { sources, today }: EditContext,
  reading: Reading,
) {
  const published = publishedOn(source, sources);
  const text = knownOn.trim() || published;
  if (text === '') {
    if (source) reading.refuse('knownOn', 'Write since when this is known; the source has no date of its own.');
    return null;
  }
  const read = readKnownSpan(text);
  if (!read.ok)
    return reading.refuse('knownOn', `“${text.slice(0, 40)}”: ${read.why}. Write 2024-06-25, 2024-06 or 2024.`);
  if (read.span.start > today) return reading.refuse('knownOn', 'This day is in the future; nobody knows it yet.');
  return read.span;
}

function publishedOn(source: SourceChoice | null, sources: EditContext['sources']): string {
  if (!source) return '';
  const written = 'id' in source ? sources.find(({ id }) => id === source.id)?.publishedOn : source.details.publishedOn;
  const rough = written ? readRough(written, null) : null;
  return rough?.ok ? rough.written : '';
}
