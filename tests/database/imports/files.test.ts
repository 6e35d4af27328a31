// A file as a person hands it in becomes facts, whatever its format.
import { beforeAll, expect, test } from 'vitest';
import { commitImport } from '@/lib/data/imports/commit-import';
import { previewEvents, previewRows } from '@/lib/data/imports/preview-import';
import { bringFile, type FileOrder } from '@/lib/imports/files/bring-file';
import { type FileChoices, listLayoutSchema } from '@/lib/imports/files/file-choices';
import type { ImportFile } from '@/lib/imports/import-file';
import { keeper, recordOf } from '@/tests/support/as-keeper';
import { seededDatabase } from '@/tests/support/database';
import { companyFacts, dataSet, layoffList, layoffText, textFile } from '@/tests/support/import-files';
import { newCompany } from '@/tests/support/imports';

beforeAll(async () => {
  process.env.DATABASE_URL = await seededDatabase();
});

let orders = 0;

async function bring(file: ImportFile, choices: FileChoices, company: FileOrder['company']) {
  const words = { person: 'A person', reason: 'A test', idempotencyKey: `file ${++orders}` };
  const brought = await bringFile({ viewer: keeper, file, choices, company, ...words });
  if (brought.outcome === 'refused') throw new Error(brought.sentence);
  return brought.read;
}

const factsOf = async (slug: string) =>
  (await recordOf(slug))?.facts.map(({ metric, value, period }) => [
    metric,
    value.kind === 'figure' && value.figure.low,
    period.end,
  ]);

const companyfacts = { format: 'companyfacts' } as const;

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
