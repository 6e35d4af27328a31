import { expect, test } from 'vitest';
import type { Look } from '@/lib/imports/files/look';
import { mappingSchema } from '@/lib/imports/tables/mapping';
import type { Question } from '@/lib/imports/tables/sheets/questions';
import { firstChoices } from './first-choices';
import { formAnswers } from './form-answers';
import { plainForm } from './form-state';

const at = { option: '--x', example: null, sentence: '?', suggested: null, answer: null };
const questions = [
  { ...at, kind: 'money', scale: null, currency: null, from: [] },
  { ...at, kind: 'costs', labels: [] },
  { ...at, kind: 'parts', metric: 'headcount', labels: [] },
  {
    ...at,
    kind: 'heads',
    settles: 'week',
    choices: [{ answer: { heads: { ends: 'week' } }, words: 'ends', option: '' }],
  },
] as unknown as readonly Question[];
const mapping = mappingSchema.parse({ shape: 'sheets', columns: [] });
const table = {
  ok: true,
  looked: { format: 'table', preview: { rows: [], mapping } },
  mapping,
  reading: null,
  kept: null,
  sheets: { understanding: { questions, sheets: [], counts: {}, mapping }, views: [] },
} as unknown as Look;
const before = { form: plainForm, mapping, picked: firstChoices(table, 'a.csv'), confirmed: null };
const said = (fields: Record<string, string>, look = table) => formAnswers(new URLSearchParams(fields), look, before);

test('answers to questions become parts of the mapping; what was not answered stays open', () => {
  const { mapping: made } = said({
    ...{ 'answer scale': 'thousands', 'answer currency': 'gbp', 'answer costs': 'negative' },
    ...{ 'answer parts headcount': 'department', 'answer heads week': '{"heads":{"ends":"week"}}' },
  });
  expect(made).toMatchObject({
    ...{ moneyIn: 'thousands', defaults: { unit: 'GBP' }, costs: 'negative' },
    ...{ parts: [{ metric: 'headcount', dimension: 'department' }], heads: { ends: 'week' } },
  });
  expect(said({ 'answer scale': 'thousands' }).mapping).toMatchObject({ moneyIn: null, costs: null, parts: [] });
});

test('an answer that was not offered changes nothing, nor does a value that no mapping can have', () => {
  expect(said({ 'answer heads week': '{"heads":{"ends":"never"}}' }).mapping).toEqual(mapping);
  expect(said({ 'answer costs': 'perhaps' }).mapping).toEqual(mapping);
});

test('a row is left out or given its metric by its label, and settings of the file are kept', () => {
  const { mapping: made } = said({
    'row Covenant': 'left out',
    'row EBITDA adj.': 'ebitda',
    numbers: 'de',
    stocks: 'period end',
  });
  expect(made).toMatchObject({
    ...{ ignored: ['Covenant'], metrics: [{ text: 'EBITDA adj.', metric: 'ebitda' }] },
    ...{ numbers: 'de', stocks: 'period end' },
  });
});

test('another format, or another way in which the file is written, is understood from the beginning', () => {
  expect(said({ format: 'notices' })).toMatchObject({ mapping: null, form: { format: 'notices' } });
  expect(said({ headerRow: '3', delimiter: ';' })).toMatchObject({
    mapping: null,
    form: { table: { headerRow: 3, delimiter: ';' } },
  });
  expect(said({ headerRow: '1', delimiter: '', encoding: '' }).mapping).toEqual(mapping);
});

test('the names of a list, its source and the new company are kept as they were typed', () => {
  const list = { ...table, looked: { format: 'notices', names: [] }, mapping: null, sheets: null } as unknown as Look;
  const fields = new URLSearchParams([
    ...[
      ['name', 'Acme, Inc.'],
      ['name', 'Acme'],
      ['source publisher', 'The state'],
    ],
    ...[
      ['list', 'list'],
      ['delimiter', ';'],
      ['headerRow', '2'],
      ['dateOrder', 'day first'],
    ],
  ]);
  const reading = { columns: [], headerRow: null, sheets: null, delimiter: null, dateOrder: null, shares: null };
  const { picked, form } = formAnswers(fields, { ...list, reading } as Look, before);
  expect(picked).toMatchObject({ names: ['Acme, Inc.', 'Acme'], source: { publisher: 'The state' } });
  expect(form.list).toMatchObject({ delimiter: ';', headerRow: 2, dateOrder: 'day first' });
});
