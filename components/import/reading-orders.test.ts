import { expect, test } from 'vitest';
import { listLayoutSchema } from '@/lib/imports/files/file-choices';
import { mappingSchema } from '@/lib/imports/tables/mapping';
import { firstChoices, withFilers, withNames } from './first-choices';
import { type Chosen, readingOrders } from './reading-orders';

const draft = { name: 'Acme', slug: 'acme', currency: 'USD', fiscalYearEnd: '12-31' };
const source = { title: 'List', publisher: 'A publisher', publishedOn: '', url: '' };
const none: Chosen = { mapping: null, undecided: [], ciks: [], names: [], source, reading: null, drafts: [draft] };
const facts = {
  format: 'companyfacts' as const,
  filer: { cik: '1', name: 'ACME INC', currency: 'EUR', fiscalYearEnd: '01-31' },
  values: 1,
};
const filers = [
  { cik: '1', name: 'Acme & Co.', forms: ['10-K'] },
  { cik: '2', name: 'Zeta', forms: ['10-K'] },
];
const mapping = mappingSchema.parse({ shape: 'long', columns: [] });
const counts = { understood: 0, 'needs you': 0, 'left out': 0 };
const preview = {
  text: null,
  sheets: [],
  hiddenSheets: [],
  sheet: null,
  rows: [],
  mapping,
  unknown: [],
  understanding: { sheets: [], questions: [], counts, mapping },
};
const aList = {
  ...{
    format: 'layoffs' as const,
    sheets: [],
    heads: [],
    headerRow: 1,
    delimiter: ',',
    leftOut: 0,
    questions: [],
    sample: [],
  },
  ...{ asks: { dateOrder: false, shares: false }, rows: 1, rejected: 0, names: [] },
};
const reading = listLayoutSchema.parse({});
const looked = (what: Parameters<typeof readingOrders>[0]) => ({
  ok: true as const,
  formatName: '',
  looked: what,
  mapping: null,
  reading: null,
  remembered: false,
  kept: null,
  trial: null,
  sheets: null,
});

test('a company is proposed as the file tells it: name, address, currency, end of the fiscal year', () => {
  expect(firstChoices(looked(facts), 'facts.json').drafts).toEqual([
    { name: 'ACME INC', slug: 'acme-inc', currency: 'EUR', fiscalYearEnd: '01-31' },
  ]);
});

test('each chosen filer is read into a company of its own, and a mended name stays when another is chosen', () => {
  const statements = { format: 'statements' as const, filers };
  const one = withFilers(firstChoices(looked(statements), 'q.zip'), filers, ['1']);
  expect(one.drafts[0]?.slug).toBe('acme-and-co');
  const two = withFilers({ ...one, drafts: [draft] }, filers, ['1', '2']);
  expect(readingOrders(statements, { ...none, ...two }, true)).toEqual({
    ok: true,
    orders: [
      { choices: { format: 'statements', cik: '1' }, newCompany: draft },
      { choices: { format: 'statements', cik: '2' }, newCompany: { ...draft, name: 'Zeta', slug: 'zeta' } },
    ],
  });
});

test('for a company that is here, no company is made', () => {
  expect(readingOrders(facts, none, false)).toEqual({
    ok: true,
    orders: [{ choices: { format: 'companyfacts' }, newCompany: null }],
  });
});

test('what is still to be chosen is said, not guessed', () => {
  const table = { format: 'table' as const, preview };
  expect(readingOrders(table, { ...none, mapping, undecided: ['Note', 'Page'] }, false)).toEqual({
    ok: false,
    sentence: 'Choose what the column “Note” and 1 other hold, or leave it out.',
  });
  const chosen = { ...none, reading };
  expect(readingOrders(aList, chosen, false)).toMatchObject({
    ok: false,
    sentence: expect.stringContaining('at least one name'),
  });
  const named = { ...chosen, names: ['Acme'] };
  expect(readingOrders(aList, { ...named, source: { ...source, publisher: ' ' } }, false)).toMatchObject({
    ok: false,
    sentence: 'Say who published the list.',
  });
  const question = 'Which column is the company?';
  expect(readingOrders({ ...aList, questions: [question] }, named, false)).toEqual({ ok: false, sentence: question });
  expect(readingOrders({ ...aList, asks: { dateOrder: true, shares: false } }, named, false)).toMatchObject({
    ok: false,
  });
  expect(readingOrders({ ...aList, asks: { dateOrder: false, shares: true } }, named, false)).toMatchObject({
    ok: false,
  });
  expect(readingOrders(aList, named, false)).toMatchObject({
    ok: true,
    orders: [{ choices: { names: ['Acme'], columns: [] } }],
  });
});

test('for a company that is here, its own filer is chosen, and before it the one that was read the last time', () => {
  const statements = looked({ format: 'statements' as const, filers });
  const company = { id: 'acme', names: ['Acme and Co'] };
  expect(firstChoices(statements, 'q.zip', company).ciks).toEqual(['1']);
  const kept = { format: 'statements' as const, cik: '2' };
  expect(firstChoices({ ...statements, kept }, 'q.zip', company).ciks).toEqual(['2']);
});

test('a company that a list brings is called as the chosen name, until a person calls it otherwise', () => {
  const offered = { name: 'WeWork', rows: 6, matched: { kind: 'none' as const } };
  const list = looked({ ...aList, rows: 6, names: [offered, { ...offered, name: 'Uber' }] });
  const first = firstChoices(list, 'layoffs-2020.csv');
  expect(first.drafts[0]?.name).toBe('layoffs 2020');
  const chosen = withNames(first, ['WeWork']);
  expect(chosen.drafts).toMatchObject([{ name: 'WeWork', slug: 'wework' }]);
  expect(withNames(chosen, []).drafts).toEqual(first.drafts);
  const mended = { ...chosen, drafts: [{ ...draft, name: 'We Inc' }] };
  expect(withNames(mended, []).drafts[0]?.name).toBe('We Inc');
});

test('a list of one name alone is of the company that it brings', () => {
  const offered = { name: 'WeWork', rows: 6, matched: { kind: 'none' as const } };
  const list = looked({ ...aList, rows: 6, names: [offered] });
  expect(firstChoices(list, 'list.csv')).toMatchObject({ names: ['WeWork'], drafts: [{ name: 'WeWork' }] });
  expect(firstChoices(list, 'list.csv', { id: 'acme', names: ['Acme'] }).names).toEqual([]);
});
