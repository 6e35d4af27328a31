import { database } from '@/lib/data/database';

export type ListedCompany = {
  readonly slug: string;
  readonly name: string;
  readonly sector: string | null;
  readonly currency: string;
};

/** The public companies by name. */
export async function listCompanies(): Promise<ListedCompany[]> {
  return database().company.findMany({
    where: { visibility: 'public' },
    orderBy: [{ name: 'asc' }, { slug: 'asc' }],
    select: { slug: true, name: true, sector: true, currency: true },
  });
}
