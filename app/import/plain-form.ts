import { problem } from '@/lib/api/problem';
import { isSameOrigin } from '@/lib/api/same-origin';

type ReadForm =
  | { readonly ok: true; readonly fields: URLSearchParams }
  | { readonly ok: false; readonly answer: Response };

/** Whether a request is a form that a page sent without script. */
export function isPlainForm({ headers }: Request): boolean {
  return /^application\/x-www-form-urlencoded\b/i.test(headers.get('content-type') ?? '');
}

/** The fields of a form of this site's own pages; the front lets in no more than fits. */
export async function readForm(request: Request): Promise<ReadForm> {
  if (!isSameOrigin(request)) return refused(problem(403, 'This can only be sent from a page of this site.'));
  if (!isPlainForm(request)) return refused(problem(415, 'Send the fields of the form.'));
  return { ok: true, fields: new URLSearchParams(await request.text()) };
}

/** Leads a form's sender on: a reload sends nothing again. */
export function seeOther(address: string): Response {
  return new Response(null, { status: 303, headers: { Location: address, 'Cache-Control': 'no-store' } });
}

const refused = (answer: Response): ReadForm => ({ ok: false, answer });
