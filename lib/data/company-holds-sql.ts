import { cleanText } from '@/lib/text/clean-text';
import { Prisma } from '@/prisma/client/client';

/** Whether the company `c` holds every word of a search in its name, slug or sector; true of all for no word. */
export function companyHolds(search: string): Prisma.Sql {
  const words = cleanText(search).split(/\s+/).filter(Boolean);
  if (words.length === 0) return Prisma.sql`true`;
  return Prisma.join(words.map(holds), ' AND ');
}

function holds(word: string): Prisma.Sql {
  const pattern = `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`;
  return Prisma.sql`(c.name ILIKE ${pattern} OR c.slug ILIKE ${pattern} OR c.sector ILIKE ${pattern})`;
}
