import type { Viewer } from '@/lib/access/viewer';
import { readCompany } from '@/lib/data/read-company';
import type { CompanyRecord } from '@/lib/turnaround/case';

/** Whoever sits at the machine: may see everything. */
export const keeper: Viewer = { kind: 'keeper' };

/** All that is recorded of a company. */
export async function recordOf(slug: string): Promise<CompanyRecord | null> {
  return (await readCompany(keeper, slug))?.record ?? null;
}
