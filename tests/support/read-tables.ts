import type { ImportFile } from '@/lib/imports/import-file';
import type { ProposedFact, ProposedSource, Rejected } from '@/lib/imports/proposed';
import { type Mapping, mappingSchema } from '@/lib/imports/tables/mapping';
import { previewTable } from '@/lib/imports/tables/preview-table';
import { readTable, type Totals } from '@/lib/imports/tables/read-table';

export const company = { currency: 'USD', fiscalYearEnd: '12-31' };

export type ReadAll = {
  readonly facts: readonly Omit<ProposedFact, 'place' | 'kind'>[];
  readonly rejected: readonly Rejected[];
  readonly sources: readonly ProposedSource[];
  readonly totals: Totals;
  readonly mapping: Mapping;
};

/**
 * Reads a table as it would be read once a person has accepted what is suggested and said that its amounts are whole
 * dollars, with a few choices of their own.
 */
export async function readAll(file: ImportFile, choices: Partial<Mapping> = {}): Promise<ReadAll> {
  const { mapping } = await previewTable(file, company, choices);
  const defaults = { unit: company.currency, ...mapping.defaults };
  return readWith(file, { ...mapping, defaults, moneyIn: 'units', ...choices });
}

/** Reads a table with a mapping that leaves out what it does not name. */
export async function readWith(file: ImportFile, choices: Partial<Mapping>): Promise<ReadAll> {
  const reading = await readTable(file, mappingSchema.parse(choices), company);
  const facts: ReadAll['facts'][number][] = [];
  const rejected: Rejected[] = [];
  for await (const one of reading.proposed) {
    if (one.kind === 'rejected') rejected.push(one);
    else facts.push(withoutPlace(one));
  }
  return { facts, rejected, sources: reading.sources(), totals: reading.totals(), mapping: reading.mapping };
}

function withoutPlace({ kind, place, ...fact }: ProposedFact): ReadAll['facts'][number] {
  return fact;
}
