import { readSheet } from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { fileInMemory } from '@/lib/imports/import-file';
import { builtInRecord } from '@/tests/support/built-in-case';
import { readAll } from '@/tests/support/read-tables';
import { templateFields } from './fields';
import { proposalOf } from './template';
import { templateCsv } from './template-csv';
import { templateXlsx } from './template-xlsx';

describe.each(['stability-ai', 'uber'] as const)('the template, filled with the built-in case %s', (slug) => {
  const record = builtInRecord(slug);
  const proposal = proposalOf(record);

  test.each([
    ['CSV', async () => Buffer.from(templateCsv(proposal))],
    ['XLSX', () => templateXlsx(slug, proposal)],
  ])('as %s, is read back as exactly the same facts and sources', async (kind, written) => {
    const file = fileInMemory(`template.${kind.toLowerCase()}`, await written());
    const read = await readAll(file);
    expect(read.rejected).toEqual([]);
    expect(read.facts).toEqual(proposal.facts);
    const cited = new Set(proposal.facts.map(({ sourceKey }) => sourceKey));
    expect(new Map(read.sources.map((source) => [source.key, source]))).toEqual(
      new Map(proposal.sources.filter(({ key }) => cited.has(key)).map((source) => [source.key, source])),
    );
  });

  test('tells every restatement of one fact by another', () => {
    const told = record.restatements.filter(({ laterFactId }) => laterFactId !== null);
    expect(
      proposal.facts
        .filter(({ restates }) => restates)
        .map(({ restates }) => restates?.reason)
        .sort(),
    ).toEqual(told.map(({ reason }) => reason).sort());
  });
});

test('the template’s workbook explains each of its columns', async () => {
  const bytes = await templateXlsx('Empty', { facts: [], sources: [] });
  const [head, ...rows] = await readSheet(Buffer.from(bytes), 'Columns');
  expect(head).toEqual(['Column', 'Holds', 'Example']);
  expect(rows.map(([column]) => column)).toEqual([...templateFields]);
});

describe('a fact that restates another', () => {
  const head = 'metric,period,value,unit,source,known_on,fact_key,restates,restates_reason';
  const read = (...rows: string[]) => readAll(fileInMemory('f.csv', Buffer.from([head, ...rows, ''].join('\n'))));
  const first = 'Cash,2024-03-31,5,USD,1,2024-05-01,a,,';

  test('names it, with the reason', async () => {
    const { facts } = await read(first, 'Cash,2024-03-31,6,USD,1,2024-08-01,,a,Corrected');
    expect(facts.map(({ key, restates }) => ({ key, restates }))).toEqual([
      { key: 'a', restates: undefined },
      { key: undefined, restates: { key: 'a', reason: 'Corrected' } },
    ]);
  });

  test('without a reason, or under a name that is taken, is refused', async () => {
    const { rejected } = await read(
      first,
      'Cash,2024-03-31,6,USD,1,2024-08-01,,a,',
      'Cash,2024-06-30,7,USD,1,2024-08-01,a,,',
    );
    expect(rejected.map(({ sentence }) => sentence)).toEqual([
      'f.csv, row 3, column restates_reason: Nothing says why it was restated. Expected a reason in restates_reason.',
      'f.csv, row 4, column fact_key: Read “a”: another row has the same fact_key. Expected a name of its own for each fact.',
    ]);
  });
});
