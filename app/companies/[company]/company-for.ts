import { type Action, mayDo } from '@/lib/access/policy';
import { noCompany } from '@/lib/access/unseen';
import type { Viewer } from '@/lib/access/viewer';
import { problem } from '@/lib/api/problem';
import { readCompany, type SeenCompany } from '@/lib/data/read-company';
import { readStanding, type Standing } from '@/lib/data/sharing/read-standing';
import { TooManyFacts } from '@/lib/data/too-many-facts';
import { tell } from '../../tell';
import { readViewer } from '../../viewer';

type Refused = { readonly ok: false; readonly answer: Response };

/** The company of a route's address for who asks, if they may do this with it; else the answer that says so. */
export async function companyFor(
  slug: string,
  action: Action,
  asker?: Viewer,
): Promise<({ readonly ok: true; readonly viewer: Viewer } & SeenCompany) | Refused> {
  const viewer = asker ?? (await readViewer());
  const seen = await readCompany(viewer, slug).catch(tooMany);
  if (seen instanceof TooManyFacts) return { ok: false, answer: problem(422, seen.sentence) };
  if (!seen) return { ok: false, answer: problem(404, noCompany) };
  if (mayDo(viewer, seen.role, action)) return { ok: true, viewer, ...seen };
  const { id } = seen.record.company;
  return { ok: false, answer: await notYours(viewer, { id, slug }, action) };
}

/** The same without reading all that is recorded of it. */
export async function standingFor(
  slug: string,
  action: Action,
  asker?: Viewer,
): Promise<({ readonly ok: true; readonly viewer: Viewer } & Standing) | Refused> {
  const viewer = asker ?? (await readViewer());
  const standing = await readStanding(viewer, slug);
  if (!standing) return { ok: false, answer: problem(404, noCompany) };
  if (mayDo(viewer, standing.role, action)) return { ok: true, viewer, ...standing };
  return { ok: false, answer: await notYours(viewer, { id: standing.id, slug }, action) };
}

/** For a place that answers with it; other errors go on. */
export function tooMany(error: unknown): TooManyFacts {
  if (error instanceof TooManyFacts) return error;
  throw error;
}

async function notYours(viewer: Viewer, company: { id: string; slug: string }, action: Action): Promise<Response> {
  await tell(viewer, { act: 'access-refused', company, subject: action });
  return problem(403, 'You may look at this company, but not do this. Ask one of its owners.');
}
