import { createHash, timingSafeEqual } from 'node:crypto';
import { revalidatePath } from 'next/cache';

/** Called by the server itself when something was recorded: every cached page is made anew. */
export async function POST(request: Request): Promise<Response> {
  const expected = process.env.TURNAROUND_REFRESH_KEY;
  const given = request.headers.get('x-refresh-key');
  if (!expected || !given || !same(expected, given)) return new Response('Not found', { status: 404 });
  revalidatePath('/', 'layout');
  return new Response(null, { status: 204 });
}

function same(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
