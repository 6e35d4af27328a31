// The template that a company's facts leave in, brought back into an empty company.

import { beforeAll, describe, expect, test } from 'vitest';
import { bringFile } from '@/lib/acts/imports/steps/bring-file';
import { fileInMemory } from '@/lib/imports/import-file';
import { previewTable } from '@/lib/imports/tables/preview-table';
import { proposalOf } from '@/lib/imports/tables/template';
import { templateCsv } from '@/lib/imports/tables/template-csv';
import { templateXlsx } from '@/lib/imports/tables/template-xlsx';
import { keeper, recordOf } from '@/tests/support/as-keeper';
import { by } from '@/tests/support/by';
import { seededDatabase } from '@/tests/support/database';
import { commitImport } from '@/tests/support/import-acts';
import { newCompany } from '@/tests/support/imports';

beforeAll(async () => {
  process.env.DATABASE_URL = await seededDatabase();
});

/** A company's facts as a template would tell them, in no order, and the reasons of its restatements. */
async function told(slug: string) {
  const record = await recordOf(slug);
  if (!record) throw new Error(`There is no company ${slug}.`);
  const { facts, sources } = proposalOf(record);
  const titles = new Map(sources.map(({ key, ...source }) => [key, JSON.stringify(source)]));
  return {
    facts: facts
      .map(({ key, restates, sourceKey, ...fact }) => JSON.stringify({ ...fact, source: titles.get(sourceKey) }))
      .sort(),
    restatements: facts.flatMap(({ restates }) => restates?.reason ?? []).sort(),
  };
}

async function bringBack(file: ReturnType<typeof fileInMemory>) {
  const company = newCompany();
  const { mapping } = await previewTable(file, company);
  const words = { person: 'A person', reason: 'A test', idempotencyKey: company.slug };
  const brought = await bringFile(by(keeper), {
    file,
    choices: { format: 'table', mapping },
    company: { new: company },
    ...words,
  });
  if (!brought.ok) throw new Error(brought.sentence);
  const { id, counts } = await brought.value.read;
  const done = await commitImport(keeper, id);
  expect({ counts, outcome: done.outcome }).toMatchObject({ counts: { rejected: 0 }, outcome: 'committed' });
  return company.slug;
}

describe.each(['stability-ai', 'uber'])('%s, out and into an empty company', (slug) => {
  test.each(['csv', 'xlsx'])('as %s, has the same facts and the same history', async (kind) => {
    const record = await recordOf(slug);
    if (!record) throw new Error('The seed made no such company.');
    const proposal = proposalOf(record);
    const bytes = kind === 'csv' ? Buffer.from(templateCsv(proposal)) : await templateXlsx(slug, proposal);
    const back = await bringBack(fileInMemory(`template.${kind}`, bytes));
    expect(await told(back)).toEqual(await told(slug));
  });
});

test('the five restatements of Uber are among what is compared', async () => {
  expect((await told('uber')).restatements.length).toBe(5);
});
