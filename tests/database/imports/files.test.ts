// A file as a person hands it in becomes facts, whatever its format.

import { beforeAll, expect, test } from 'vitest';
import { bringFile, type FileOrder } from '@/lib/acts/imports/steps/bring-file';
import { previewEvents, previewRows } from '@/lib/data/imports/preview-import';
import { type FileChoices, listLayoutSchema } from '@/lib/imports/files/file-choices';
import type { ImportFile } from '@/lib/imports/import-file';
import { keeper, recordOf } from '@/tests/support/as-keeper';
import { by } from '@/tests/support/by';
import { seededDatabase } from '@/tests/support/database';
import { chooseRows, commitImport, undoImport } from '@/tests/support/import-acts';
import { companyFacts, dataSet, layoffList, layoffText, textFile } from '@/tests/support/import-files';
import { newCompany } from '@/tests/support/imports';

beforeAll(async () => {
  process.env.DATABASE_URL = await seededDatabase();
});

let orders = 0;

async function bring(file: ImportFile, choices: FileChoices, company: FileOrder['company']) {
  const words = { person: 'A person', reason: 'A test', idempotencyKey: `file ${++orders}` };
  const brought = await bringFile(by(keeper), { file, choices, company, ...words });
  if (!brought.ok) throw new Error(brought.sentence);
  return brought.value.read;
}

const factsOf = async (slug: string) =>
  (await recordOf(slug))?.facts.map(({ metric, value, period }) => [
    metric,
    value.kind === 'figure' && value.figure.low,
    period.end,
  ]);

const companyfacts = { format: 'companyfacts' } as const;

const filedRow = { start: '2024-01-01', end: '2024-12-31', form: '10-K', filed: '2025-02-15' };

test('company facts in a new company are told with the filing’s value, and the same file again changes nothing', async () => {
  const company = newCompany();
  const file = textFile('facts.json', companyFacts);
  const first = await bring(file, companyfacts, { new: company });
  expect(first).toMatchObject({ state: 'previewed', progress: 1, counts: { read: 1, new: 1 } });
  expect(await recordOf(company.slug)).toBeNull();
  await commitImport(keeper, first.id);
  expect(await factsOf(company.slug)).toEqual([['revenue', '1000', '2024-12-31']]);
  const again = await bring(file, companyfacts, { slug: company.slug });
  expect(again.counts).toMatchObject({ read: 1, new: 0, same: 1 });
});

const filingsOf = (cik: number, entityName: string, val = 777) =>
  textFile(
    'facts.json',
    companyFacts.replace('1234567,', `${cik},`).replace('Someone Inc', entityName).replace('1000', `${val}`),
  );

test('another company’s filings are not put into a company without a question; confirmed, they are its own from then on', async () => {
  const company = newCompany();
  const first = await bring(filingsOf(1111111, 'One Company Inc'), companyfacts, { new: company });
  await commitImport(keeper, first.id);
  const other = filingsOf(2222222, 'Another Company Inc', 500);
  const asked = await bring(other, companyfacts, { slug: company.slug });
  expect(asked).toMatchObject({
    state: 'refused',
    refusal: expect.stringContaining('“Another Company Inc”, number 2222222'),
  });
  expect(asked.refusal).toContain('this company’s filings are those of number 1111111');
  expect(await factsOf(company.slug)).toEqual([['revenue', '777', '2024-12-31']]);
  const wrong = await bring(other, { ...companyfacts, confirmedFiler: '1111111' }, { slug: company.slug });
  expect(wrong.state).toBe('refused');
  const confirmed = await bring(other, { ...companyfacts, confirmedFiler: '2222222' }, { slug: company.slug });
  expect(confirmed.state).toBe('previewed');
  await commitImport(keeper, confirmed.id);
  const again = await bring(other, companyfacts, { slug: company.slug });
  expect(again.counts).toMatchObject({ same: 1 });
});

test('the filings of an undone import are those of another company again', async () => {
  const company = newCompany();
  const first = await bring(filingsOf(3333333, 'Acme Inc'), companyfacts, { new: company });
  await commitImport(keeper, first.id);
  const other = { ...companyfacts, confirmedFiler: '4444444' };
  const second = await bring(filingsOf(4444444, 'Another Inc', 500), other, { slug: company.slug });
  await commitImport(keeper, second.id);
  await undoImport(keeper, second.id, 'The wrong company');
  const third = await bring(filingsOf(4444444, 'Another Inc', 500), companyfacts, { slug: company.slug });
  expect(third.state).toBe('refused');
});

test('a company whose name is the filer’s is not asked about; one of another name is', async () => {
  const [same, other] = [newCompany(), newCompany()];
  for (const company of [same, other]) {
    const table = await bring(filingsOf(5555555, 'Acme'), companyfacts, { new: company });
    await commitImport(keeper, table.id);
    await undoImport(keeper, table.id, 'Only its name stays');
  }
  expect(await bring(filingsOf(5, 'ACME, INC.'), companyfacts, { slug: same.slug })).toMatchObject({
    state: 'previewed',
  });
  const refused = await bring(filingsOf(6, 'Apex Inc'), companyfacts, { slug: other.slug });
  expect(refused.refusal).toContain('this company is called “Acme”');
});

test('what does not fit is held back, the rest is saved, and a person may choose it', async () => {
  const company = newCompany();
  const row = (accn: string, val: number) => ({ ...filedRow, val, accn: `0001234567-25-00000${accn}` });
  const facts = { 'us-gaap': { Revenues: { units: { USD: [row('1', 1000), row('2', 901)] } } } };
  const file = textFile('facts.json', JSON.stringify({ cik: 7, entityName: 'Acme Inc', facts }));
  const read = await bring(file, companyfacts, { new: company });
  expect(read.counts).toMatchObject({ read: 2, new: 0, held: 2, rejected: 0 });
  await chooseRows(keeper, read.id, { rows: [2] }, 'record');
  expect(await commitImport(keeper, read.id)).toMatchObject({ outcome: 'committed' });
  expect(await factsOf(company.slug)).toEqual([['revenue', '901', '2024-12-31']]);
});

test('one company’s values of a data set are stored, and the other’s are counted aside', async () => {
  const company = newCompany();
  const read = await bring(dataSet(), { format: 'statements', cik: '4904' }, { new: company });
  expect(read.aside).toEqual([{ count: 1, words: 'values of other companies' }]);
  await commitImport(keeper, read.id);
  expect(await factsOf(company.slug)).toEqual([['revenue', '3202000000', '2009-06-30']]);
});

const source = { title: 'Lay-offs', publisher: 'Someone', publishedOn: null, url: null };
const layoffs: FileChoices = { ...listLayoutSchema.parse({}), format: 'layoffs', names: ['Uber'], source };

test('a lay-off of a list is an event that knows the 3,000 people and the 13 % it moved', async () => {
  const company = newCompany();
  const nameless = textFile('layoffs.csv', `${layoffText}\n,Berlin,Other,50,0.05,3/7/2023,,Germany,`);
  const read = await bring(nameless, layoffs, { new: company });
  expect(read.counts).toMatchObject({ read: 7, new: 6, rejected: 1 });
  expect(await commitImport(keeper, read.id)).toMatchObject({ outcome: 'refused' });
  await commitImport(keeper, read.id, { leaveOutRejected: true });
  const known = await recordOf(company.slug);
  const event = known?.events.find(({ on }) => on.start === '2020-05-18');
  const moved = known?.facts.filter(({ id }) => event?.factIds.includes(id));
  expect(moved?.map(({ value }) => value.kind === 'figure' && value.figure.low).sort()).toEqual(['0.13', '3000']);
});

test('what a reader warns of is shown with the row, until a person has decided', async () => {
  const company = newCompany();
  const twice = `${'company,total_laid_off,date\n'}Acme,10,5/18/2020\nAcme,12,5/18/2020\n`;
  const read = await bring(textFile('list.csv', twice), { ...layoffs, names: ['Acme'] }, { new: company });
  const page = { after: 0, limit: 10 };
  const [event] = await previewEvents(keeper, read.id, page);
  const [fact] = await previewRows(keeper, read.id, 'new', page);
  expect(event?.flags.map(({ kind }) => kind)).toEqual(['same-day']);
  expect(fact?.flags[0]?.sentence).toContain('another lay-off of the same company on that day');
});

test('a file that cannot be read is refused with its sentence, and makes no company', async () => {
  const company = newCompany();
  const read = await bring(textFile('facts.json', '{"cik": 1'), companyfacts, { new: company });
  expect(read).toMatchObject({ state: 'refused', refusal: expect.stringMatching(/^facts\.json is not JSON/) });
  expect(await recordOf(company.slug)).toBeNull();
  const list = await bring(layoffList, { ...layoffs, names: ['Nobody'] }, { new: company });
  expect(list.refusal).toBe('layoffs.csv: It names no company “Nobody”.');
});
