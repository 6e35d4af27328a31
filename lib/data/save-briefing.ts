import { v7 } from 'uuid';
import { nameOf } from '@/lib/access/name-of';
import type { Origin } from '@/lib/access/trail/act';
import type { Viewer } from '@/lib/access/viewer';
import type { BriefingContent } from '@/lib/briefings/briefing';
import type { SavedBriefing } from '@/lib/briefings/saved-briefing';
import { savedBriefing } from '@/lib/data/briefing-row';
import { database } from '@/lib/data/database';
import { listBriefings } from '@/lib/data/list-briefings';
import { readBriefing } from '@/lib/data/read-briefing';
import { isAllowed } from '@/lib/data/sharing/read-standing';
import { recordAct } from '@/lib/data/trail/record-act';
import { Prisma } from '@/prisma/client/client';

/** What a person hands in: a new briefing, or the next revision of one. */
export type Submit = {
  readonly companyId: string;
  /** The revision that the person started from; null for a new briefing. */
  readonly from: { readonly id: string; readonly revision: number } | null;
  readonly name: string;
  readonly content: BriefingContent;
  readonly deleted: boolean;
  /** The same for each try of one submit, and for no other. */
  readonly key: string;
};

export type Outcome =
  | { readonly kind: 'saved'; readonly briefing: SavedBriefing }
  /** Somebody saved since: theirs is the latest revision, and nothing was stored. */
  | { readonly kind: 'conflict'; readonly theirs: SavedBriefing }
  | { readonly kind: 'missing' | 'forbidden' | 'key-of-another' | 'too-many' };

/** Of one company. */
export const mostBriefings = 500;

/** Stores a submit once, however often it is tried, and never over a revision that its sender has not seen. */
export async function saveBriefing(viewer: Viewer, submit: Submit, origin: Origin): Promise<Outcome> {
  if (!(await isAllowed(viewer, submit.companyId, 'brief'))) return { kind: 'forbidden' };
  const before = (await storedBefore(submit)) ?? (await inTheWay(viewer, submit));
  if (before) return before;
  try {
    return { kind: 'saved', briefing: await insert(viewer, submit, origin) };
  } catch (error) {
    if (!(error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')) throw error;
    const meanwhile = (await storedBefore(submit)) ?? (await inTheWay(viewer, submit));
    if (meanwhile) return meanwhile;
    throw error;
  }
}

/** What an earlier try of the same submit stored. */
async function storedBefore({ key, companyId }: Submit): Promise<Outcome | null> {
  const row = await database().briefingRevision.findUnique({ where: { idempotencyKey: key } });
  if (!row) return null;
  return row.companyId === companyId ? { kind: 'saved', briefing: savedBriefing(row) } : { kind: 'key-of-another' };
}

async function inTheWay(viewer: Viewer, { companyId, from }: Submit): Promise<Outcome | null> {
  if (!from) return (await listBriefings(viewer, companyId)).length < mostBriefings ? null : { kind: 'too-many' };
  const latest = await readBriefing(viewer, companyId, from.id);
  if (!latest || from.revision > latest.revision) return { kind: 'missing' };
  return from.revision < latest.revision ? { kind: 'conflict', theirs: latest } : null;
}

async function insert(viewer: Viewer, submit: Submit, origin: Origin): Promise<SavedBriefing> {
  const { companyId, from, name, content, deleted, key } = submit;
  const briefingId = from?.id ?? v7();
  const revision = (from?.revision ?? 0) + 1;
  const data = { companyId, briefingId, revision, name, content, deleted, savedBy: nameOf(viewer) };
  const saved = database().briefingRevision.create({ data: { ...data, idempotencyKey: key } });
  const told = recordAct(database(), {
    ...{ act: deleted ? ('briefing-deleted' as const) : ('briefing-saved' as const), actor: viewer, origin },
    ...{ company: { id: companyId }, subject: `Briefing “${name}”`, details: { briefing: briefingId, revision } },
  });
  if (from) return savedBriefing((await database().$transaction([saved, told]))[0]);
  const briefing = database().briefing.create({ data: { id: briefingId, companyId } });
  return savedBriefing((await database().$transaction([briefing, saved, told]))[1]);
}
