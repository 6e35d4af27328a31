import type { Look } from '@/lib/imports/files/look';
import { type Mapping, mappingSchema } from '@/lib/imports/tables/mapping';
import type { Question } from '@/lib/imports/tables/sheets/questions';
import { isMetricKey, type MetricKey } from '@/lib/turnaround/catalogue';
import { type Fields, startingWith } from './form-fields';
import { headsOf, longColumnSaid, withColumn, withDefault, withMetric, withoutOthers } from './mapping-edits';
import {
  columnSaid,
  companiesAre,
  headsAre,
  moneyIn,
  partsAre,
  type RowChoice,
  rowIs,
  type SheetChoice,
  sheetChoice,
  sheetIs,
  writtenHead,
} from './sheets/answers';

type Seen = Extract<Look, { ok: true }>;

/** The mapping with what a plain form says; as it was where that cannot be a mapping. */
export function mappingOf(fields: Fields, look: Seen, before: Mapping): Mapping {
  const questions = look.sheets?.understanding.questions ?? [];
  const answered = questions.reduce((mapping, question) => answer(fields, mapping, question), settings(fields, before));
  const made = look.sheets ? sheetsIn(fields, look, answered) : columnsIn(fields, look, answered);
  const read = mappingSchema.safeParse(made);
  return read.success ? read.data : before;
}

const chosen = ['numbers', 'dates', 'years', 'moneyIn', 'stocks', 'shares', 'dashes', 'credits'] as const;

function settings(fields: Fields, before: Mapping): Mapping {
  const own = Object.fromEntries(
    chosen.flatMap((name) => (fields.has(name) ? [[name, fields.get(name) || null]] : [])),
  );
  const mapping = { ...before, ...own } as Mapping;
  return startingWith(fields, 'default ').reduce(
    (made, [field, value]) => withDefault(made, field as keyof Mapping['defaults'], value),
    mapping,
  );
}

/** The mapping with a question's answer; as it is where the form has none. */
function answer(fields: Fields, mapping: Mapping, question: Question): Mapping {
  const said = (name: string) => fields.get(`answer ${name}`) || null;
  switch (question.kind) {
    case 'money': {
      const [scale, currency] = [said('scale'), said('currency')?.toUpperCase()];
      const isWhole = scale !== null && currency !== undefined && /^[A-Z]{3}$/.test(currency);
      return isWhole ? moneyIn(mapping, { scale, currency } as NonNullable<typeof question.answer>) : mapping;
    }
    case 'costs':
    case 'numbers': {
      const value = said(question.kind);
      return value === null ? mapping : { ...mapping, [question.kind]: value };
    }
    case 'parts': {
      const value = said(`other parts ${question.metric}`) ?? said(`parts ${question.metric}`);
      if (value === null) return mapping;
      return partsAre(mapping, question.metric, value === 'left out' ? value : { dimension: value });
    }
    case 'companies':
      return companiesAre(mapping, question.column, fields.getAll('answer companies'));
    case 'heads': {
      const value = said(`heads ${question.settles}`);
      const choice = question.choices.find((each) => JSON.stringify(each.answer) === value);
      const given = choice?.answer ?? writtenHead(question.settles, value ?? '');
      return given ? headsAre(mapping, given) : mapping;
    }
  }
}

function sheetsIn(fields: Fields, { sheets }: Seen, before: Mapping): Mapping {
  const all = sheets?.understanding.sheets ?? [];
  const read = all.flatMap(({ state, name }) => (state === 'read' && name !== null ? [name] : []));
  const held = startingWith(fields, 'sheet ').filter(([name, value]) => value !== sheetChoice(before, name));
  const withSheets = held.reduce(
    (mapping, [name, value]) => sheetIs(mapping, read, name, value as SheetChoice),
    before,
  );
  const withRows = startingWith(fields, 'row ').reduce(
    (mapping, [label, value]) => rowIs(mapping, label, value as RowChoice),
    withSheets,
  );
  return startingWith(fields, 'column ').reduce((mapping, [head, value]) => columnSaid(mapping, head, value), withRows);
}

function columnsIn(fields: Fields, { looked }: Seen, before: Mapping): Mapping {
  if (looked.format !== 'table') return before;
  const heads = headsOf(looked.preview.rows, before).map(({ head }) => head);
  const withColumns = startingWith(fields, 'column ').reduce(
    (mapping, [head, value]) => (value === '' ? mapping : withColumn(mapping, heads, longColumnSaid(head, value))),
    before,
  );
  const named = startingWith(fields, 'metric ').reduce(
    (mapping, [text, value]) => withMetric(mapping, text, isMetricKey(value) ? (value as MetricKey) : null),
    withColumns,
  );
  return fields.get('do') === 'leave out others' ? withoutOthers(named, heads) : named;
}
