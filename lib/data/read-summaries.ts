import type { Viewer } from '@/lib/access/viewer';
import { companyHolds } from '@/lib/data/company-holds-sql';
import { endOfTime, isCompared } from '@/lib/data/compared-facts-sql';
import { database } from '@/lib/data/database';
import { recordColumn } from '@/lib/data/record-sql';
import { may } from '@/lib/data/sharing/role-sql';
import { untilFrozen } from '@/lib/data/until-frozen';
import type { CompanyRecord, IsoDate } from '@/lib/turnaround/case';
import { Prisma } from '@/prisma/client/client';

export type Summaries = {
  /** Companies that match, on all pages. */
  readonly total: number;
  /** Whether everybody may see all of those. */
  readonly isPublic: boolean;
  /** Those of this page, by name, each cut to what the comparison before and after needs. */
  readonly records: readonly CompanyRecord[];
};

type Wanted = {
  readonly search: string;
  readonly page: number;
  readonly size: number;
  /** The reader's day: what became known later has no part in it. Null for all that is recorded. */
  readonly knownBy: IsoDate | null;
};

/** A page of the companies that the viewer may see and whose name, sector or slug hold every word. `page` counts from 1. */
export async function readSummaries(viewer: Viewer, { search, page, size, knownBy }: Wanted): Promise<Summaries> {
  const matching = Prisma.sql`FROM company AS c WHERE ${may(viewer, 'list')} AND ${companyHolds(search)}`;
  const [counted, rows] = await Promise.all([
    database().$queryRaw<{ total: bigint; isPublic: boolean }[]>(Prisma.sql`
SELECT count(*) AS total, coalesce(bool_and(c.visibility = 'public'), true) AS "isPublic" ${matching}`),
    database().$queryRaw<{ record: CompanyRecord }[]>(Prisma.sql`
SELECT ${recordColumn({ onlyFacts: isCompared(dayOf(viewer, knownBy)) })} AS record
FROM (SELECT c.* ${matching} ORDER BY c.name, c.slug LIMIT ${size} OFFSET ${(page - 1) * size}) AS c
ORDER BY c.name, c.slug`),
  ]);
  const { total = 0, isPublic = false } = counted[0] ?? {};
  return { total: Number(total), isPublic, records: rows.map(({ record }) => untilFrozen(viewer, record)) };
}

/** The bearer of a link that is frozen on a day is shown no later one of its company. */
function dayOf(viewer: Viewer, knownBy: IsoDate | null): Prisma.Sql {
  const day = knownBy ?? endOfTime;
  if (viewer.kind !== 'link' || viewer.knownOn === null) return Prisma.sql`${day}::date`;
  return Prisma.sql`CASE WHEN c.id = ${viewer.companyId}::uuid THEN least(${day}::date, ${viewer.knownOn}::date) ELSE ${day}::date END`;
}
