import { z } from 'zod';
import { type CaseFile, readCaseFile } from '../case-file';
import { filedEntries } from './filed';

const entries = z.array(z.unknown());
/** What was written by hand: all but what the filings say. */
const toldSchema = z.looseObject({ sources: z.array(z.looseObject({})), facts: entries, restatements: entries });

/** Uber's case: its filings' figures from the SEC's data, and beside them what was written by hand. */
export function uberCase(companyFacts: unknown, told: unknown): CaseFile {
  const { sources, facts, restatements, ...rest } = toldSchema.parse(told);
  const filed = filedEntries(companyFacts);
  const allSources = [...filed.sources, ...sources];
  return readCaseFile({
    ...rest,
    sources: allSources.map((source, index) => ({ ...source, number: index + 1 })),
    facts: [...filed.facts, ...facts],
    restatements: [...filed.restatements, ...restatements],
  });
}
