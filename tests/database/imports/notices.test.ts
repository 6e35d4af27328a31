// A list of notices becomes plans: amended, withdrawn, and beside each other.

import { beforeAll, expect, test } from 'vitest';
import { bringFile } from '@/lib/acts/imports/steps/bring-file';
import { type FileChoices, listLayoutSchema } from '@/lib/imports/files/file-choices';
import { mappingSchema } from '@/lib/imports/tables/mapping';
import { asKnownOn } from '@/lib/turnaround/as-known-on';
import { keeper, recordOf } from '@/tests/support/as-keeper';
import { by } from '@/tests/support/by';
import { seededDatabase } from '@/tests/support/database';
import { commitImport } from '@/tests/support/import-acts';
import { textFile } from '@/tests/support/import-files';
import { newCompany } from '@/tests/support/imports';

beforeAll(async () => {
  process.env.DATABASE_URL = await seededDatabase();
});

const header = 'Company,City,Notice Date,Effective Date,No. Of Employees,Layoff/Closure,Notice ID';
const source = { title: 'Notices', publisher: 'A state', publishedOn: null, url: null };
const reading = listLayoutSchema.parse({ dateOrder: 'month first' });
const choices: FileChoices = { ...reading, format: 'notices', names: ['Tamarack'], source };
let orders = 0;

/** What was counted when a list was read, and what the company's plans are afterwards, on a day or today. */
async function bring(slug: string, lines: readonly string[], day: string | null = null) {
  const brought = await bringFile(by(keeper), {
    company: (await recordOf(slug)) ? { slug } : { new: { ...newCompany(), slug } },
    ...{ person: 'A person', reason: 'A test', idempotencyKey: `notices ${++orders}` },
    ...{ file: textFile('list.csv', [header, ...lines].join('\n')), choices },
  });
  if (!brought.ok) throw new Error(brought.sentence);
  const { id, counts, refusal } = await brought.value.read;
  if (refusal !== null) throw new Error(refusal);
  await commitImport(keeper, id, { leaveOutRejected: true });
  return { counts, plans: (await plansOf(slug, day)) ?? [] };
}

async function plansOf(slug: string, day: string | null) {
  const record = await recordOf(slug);
  const facts = record ? asKnownOn(record, day).facts : [];
  return facts.map(({ value }) => (value.kind === 'figure' ? value.figure.low : value.reason)).sort();
}

const first = 'Tamarack,Elko,5/2/2023,7/3/2023,75,Layoff,31';

test('two notices of one town, for one day, stand beside each other, in later lists too', async () => {
  const { slug } = newCompany();
  const second = 'Tamarack,Elko,5/16/2023,7/3/2023,40,Layoff,32';
  const unnumbered = ['Tamarack,Elko,5/18/2023,7/3/2023,8,Layoff,', 'Tamarack,Elko,5/19/2023,7/3/2023,9,Layoff,'];
  expect((await bring(slug, [first, second, ...unnumbered])).plans).toEqual(['40', '75', '8', '9']);
  const again = await bring(slug, [first, second, ...unnumbered, 'Tamarack,Elko,6/1/2023,7/3/2023,5,Layoff,33']);
  expect(again.counts).toMatchObject({ read: 10, same: 8, new: 2, restated: 0 });
  expect(again.plans).toEqual(['40', '5', '75', '8', '9']);
});

test('an amendment takes the place of its notice from its day on, with another number or another day of the lay-off', async () => {
  const { slug } = newCompany();
  const amended = 'Tamarack,Elko,6/1/2023,9/4/2023,60,Layoff (amended),31';
  expect((await bring(slug, [first, amended])).plans).toEqual(['60']);
  expect(await plansOf(slug, '2023-05-31')).toEqual(['75']);
});

test('an amendment in a later list does too', async () => {
  const { slug } = newCompany();
  await bring(slug, [first]);
  expect((await bring(slug, [first, 'Tamarack,Elko,6/1/2023,9/4/2023,60,Layoff,31'])).plans).toEqual(['60']);
});

test('a rescinded notice is no plan any more from the day of its rescission on', async () => {
  const { slug } = newCompany();
  const rescinded = 'Tamarack,Elko,6/1/2023,,,Rescinded,31';
  expect((await bring(slug, [first, rescinded])).plans).toEqual(['not applicable']);
  expect(await plansOf(slug, '2023-05-31')).toEqual(['75']);
});

test('a notice without its number of people says that it is not disclosed', async () => {
  const { slug } = newCompany();
  expect((await bring(slug, [first, 'Tamarack,Reno,5/2/2023,7/3/2023,Unknown,Closure,32'])).plans).toEqual([
    '75',
    'not disclosed',
  ]);
});

test('a notice of more people than the company had is held back: 750 of 200, and never saved by itself', async () => {
  const { slug } = newCompany();
  const headcount = textFile(
    'staff.csv',
    [
      'metric,period,value,source_title,source_publisher,source_tier,source_date',
      'Headcount,2023-03-31,~200,Report,Us,primary,2023-04-30',
    ].join('\n'),
  );
  const mapping = mappingSchema.parse({
    shape: 'long',
    columns: ['metric', 'period', 'value', 'source_title', 'source_publisher', 'source_tier', 'source_date'].map(
      (header) => ({ header, is: header }),
    ),
  });
  const staff = await bringFile(by(keeper), {
    company: { new: { ...newCompany(), slug } },
    ...{ person: 'A person', reason: 'A test', idempotencyKey: `notices ${++orders}` },
    ...{ file: headcount, choices: { format: 'table', mapping } },
  });
  if (!staff.ok) throw new Error(staff.sentence);
  await commitImport(keeper, (await staff.value.read).id);
  const many = 'Tamarack,Elko,5/2/2023,7/3/2023,750,Layoff,31';
  const all = 'Tamarack,Elko,5/16/2023,7/3/2023,200,Layoff,32';
  const { counts, plans } = await bring(slug, [many, all]);
  expect(counts).toMatchObject({ held: 1, rejected: 0 });
  expect(plans).toEqual(['200', '200']);
});
