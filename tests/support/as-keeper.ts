import { keeper } from '@/lib/access/viewer';
import { readCompany } from '@/lib/data/read-company';
import type { CompanyRecord } from '@/lib/turnaround/case';

export { keeper };

/** All that is recorded of a company. */
export async function recordOf(slug: string): Promise<CompanyRecord | null> {
  return (await readCompany(keeper, slug))?.record ?? null;
}
