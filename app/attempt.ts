import { headers } from 'next/headers';
import { unstable_rethrow } from 'next/navigation';
import type { Answered } from '@/components/ui/action-form';
import { isSameOrigin } from '@/lib/api/same-origin';

const away = 'This does not work just now: the database does not answer. Nothing was changed; try again in a moment.';
const elsewhere = 'This form was not sent from a page of this site. Open the page anew and try again.';

/** Runs what a form asks for, if a page of this site sent it; an error becomes a sentence that says what to do. */
export async function attempt(work: (asked: { headers: Headers; now: Date }) => Promise<Answered>): Promise<Answered> {
  const asked = new Headers(await headers());
  if (!isSameOrigin({ headers: asked })) return { problem: { sentence: elsewhere } };
  try {
    return await work({ headers: asked, now: new Date() });
  } catch (error) {
    unstable_rethrow(error);
    console.error(error instanceof Error ? error.message : 'a form could not be answered');
    return { problem: { sentence: away } };
  }
}

/** One field of a form as text; a file or nothing is no text. */
export function text(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === 'string' ? value.slice(0, 300) : '';
}
