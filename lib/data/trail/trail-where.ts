import type { TrailQuery } from '@/lib/access/trail/trail-query';
import { cleanText } from '@/lib/text/clean-text';
import { Prisma } from '@/prisma/client/client';

/** Of whom the trail is asked: everything, or one company. */
export type TrailPlace = 'all' | { readonly companyId: string };

/** The condition on `trail_entry AS e` that a question means. */
export function trailWhere(place: TrailPlace, query: TrailQuery): Prisma.Sql {
  const { who, act, company, from, to, text, before } = query;
  const conditions = [
    place === 'all' ? null : Prisma.sql`e.company_id = ${place.companyId}::uuid`,
    act && Prisma.sql`e.act = ${act}`,
    company && Prisma.sql`e.company_slug = ${cleanText(company)}`,
    from && Prisma.sql`e.at >= ${from}::date::timestamp AT TIME ZONE 'UTC'`,
    to && Prisma.sql`e.at < (${to}::date + 1)::timestamp AT TIME ZONE 'UTC'`,
    before && Prisma.sql`e.seq < ${before}`,
    who && Prisma.sql`(e.actor_name ILIKE ${holding(who)} OR e.actor_id = ${cleanText(who)})`,
    ...wordsOf(text).map((word) => Prisma.sql`${searched} ILIKE ${holding(word)}`),
  ];
  return Prisma.join(conditions.filter((each): each is Prisma.Sql => Boolean(each)).concat(Prisma.sql`true`), ' AND ');
}

const searched = Prisma.sql`concat_ws(' ', e.actor_name, e.company_slug, e.subject, e.from_address, e.browser,
  e.request_id, e.details::text, e.hash)`;

function wordsOf(text: string | null): string[] {
  return cleanText(text ?? '')
    .split(/\s+/)
    .filter(Boolean);
}

function holding(text: string): string {
  return `%${cleanText(text).replaceAll(/[\\%_]/g, '\\$&')}%`;
}
