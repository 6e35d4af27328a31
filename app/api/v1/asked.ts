import type { z } from 'zod';
import { bearerOf } from '@/lib/access/bearer';
import type { Origin } from '@/lib/access/trail/act';
import { anyone, type Viewer } from '@/lib/access/viewer';
import type { Operation } from '@/lib/api/v1/operation';
import { apiRate, type Pace } from '@/lib/api/v1/rate-limit';
import { tokenViewer } from '@/lib/sign-in/token-viewer';
import { readViewer } from '../../viewer';

/** A request that was understood. */
export type Asked<Query extends z.ZodObject = z.ZodObject> = {
  readonly viewer: Viewer;
  readonly origin: Origin;
  readonly query: z.infer<Query>;
  readonly params: Readonly<Record<string, string>>;
  readonly request: Request;
};

type Who = { readonly viewer: Viewer; readonly pace: Pace; readonly refusedToken: boolean };

/**
 * Who asks, by token or else by sign-in, and at what pace. A token that does not hold is counted for its address, and
 * looked up only while that has some left: guessing costs as much as asking.
 */
export async function readAsker(request: Request, { address }: Origin): Promise<Who> {
  const from = `from ${address ?? 'unknown'}`;
  const token = bearerOf(request.headers);
  if (token === null) {
    const viewer = await readViewer();
    const pace = await apiRate().take(viewer.kind === 'person' ? `person ${viewer.person.id}` : from);
    return { viewer, pace, refusedToken: false };
  }
  const free = await apiRate().look(from);
  const viewer = free.allowed ? await tokenViewer(token, new Date()) : null;
  const pace = await apiRate().take(viewer?.kind === 'token' ? `token ${viewer.token}` : from);
  return { viewer: viewer ?? anyone, pace, refusedToken: viewer === null };
}

/** Why a token's scope does not reach; null where it does. */
export function scopeRefusal(viewer: Viewer, { scope }: Operation): string | null {
  if (viewer.kind !== 'token' || viewer.scopes.includes(scope)) return null;
  return 'This token may only read. Make one that may write at /account/tokens.';
}
