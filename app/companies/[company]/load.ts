import { notFound } from 'next/navigation';
import { cache } from 'react';
import { readCompany } from '@/lib/data/read-company';
import { asKnownOn } from '@/lib/turnaround/as-known-on';
import type { CompanyCase } from '@/lib/turnaround/case';

/** The company of an address as all that is recorded shows it, read once a request; the 404 page when there is none. */
export const loadCase = cache(async (slug: string): Promise<CompanyCase> => {
  const record = await readCompany(slug);
  if (!record) notFound();
  return asKnownOn(record, null);
});
