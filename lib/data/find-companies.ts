import { database } from '@/lib/data/database';

export type FoundCompany = { readonly slug: string; readonly name: string; readonly sector: string | null };

/** At most `limit` public companies whose name, sector or slug holds the text, by name. */
export async function findCompanies(text: string, limit: number): Promise<FoundCompany[]> {
  const holds = { contains: text, mode: 'insensitive' as const };
  return database().company.findMany({
    where: { visibility: 'public', ...(text && { OR: [{ name: holds }, { slug: holds }, { sector: holds }] }) },
    orderBy: [{ name: 'asc' }, { slug: 'asc' }],
    select: { slug: true, name: true, sector: true },
    take: limit,
  });
}

/** A public company's name; null when there is none at this address. */
export async function companyName(slug: string): Promise<string | null> {
  const found = await database().company.findUnique({ where: { slug, visibility: 'public' }, select: { name: true } });
  return found?.name ?? null;
}
