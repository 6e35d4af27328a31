import { forOne } from '@/lib/access/caching';
import { problem } from '@/lib/api/problem';
import type { Given } from '@/lib/data/sharing/people';

/** It is as was asked for. */
export function done(more: object = {}, status = 200): Response {
  return Response.json({ done: true, ...more }, { status, headers: { 'Cache-Control': forOne } });
}

/** Somebody was an owner and is none any more between the page and the press. */
export function notAnOwner(): Response {
  return problem(403, 'Only an owner of this company says who may see it.');
}

/** What became of a change of somebody's role. */
export function answerTo({ kind }: Given): Response {
  if (kind === 'done') return done();
  if (kind === 'forbidden') return notAnOwner();
  if (kind === 'last owner')
    return problem(409, 'A company keeps at least one owner. Make somebody else an owner first.');
  return problem(
    404,
    'Nobody signs in here with this address. Ask the owner of the installation to invite them first.',
  );
}
