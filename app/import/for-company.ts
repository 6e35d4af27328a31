import { findCompany } from '@/lib/data/imports/find-company';
import type { NamedCompany } from '@/lib/imports/filings/match-company';
import type { ImportCompany } from '@/lib/imports/tables/table-context';

/** What a file for a company that is not here yet is looked at with, until a person says better. */
const nobody: ImportCompany & NamedCompany = { id: '', names: [], currency: 'USD', fiscalYearEnd: '12-31' };

/** The company that an upload is for; null when it is gone. */
export async function companyOf(slug: string | null): Promise<(ImportCompany & NamedCompany) | null> {
  return slug === null ? nobody : findCompany(slug);
}
