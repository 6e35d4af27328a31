import { describe, expect, test } from 'vitest';
import { fileInMemory } from '@/lib/imports/import-file';
import { builtInRecord } from '@/tests/support/built-in-case';
import { readAll } from '@/tests/support/read-tables';
import { proposalOf } from './template';
import { templateCsv } from './template-csv';
import { templateXlsx } from './template-xlsx';

describe.each(['stability-ai', 'uber'] as const)('the template, filled with the built-in case %s', (slug) => {
  const proposal = proposalOf(builtInRecord(slug));

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
});
