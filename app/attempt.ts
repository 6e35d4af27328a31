import { headers } from 'next/headers';
import { unstable_rethrow } from 'next/navigation';
import { v4 } from 'uuid';
import type { Answered } from '@/components/ui/action-form';
import type { By } from '@/lib/acts/act';
import { isSubmitKey } from '@/lib/api/answer-result';
import { failureOf } from '@/lib/api/failure';
import { isSameOrigin } from '@/lib/api/same-origin';
import type { Result } from '@/lib/result';
import { readBy } from './by';

const elsewhere = 'This form was not sent from a page of this site. Open the page again and retry.';

/** What a form's action has: the request, who sent it, and the key of the submit. */
export type Asked = { readonly headers: Headers; readonly now: Date; readonly by: By };

/** Runs what a form asks for, if a page of this site sent it; an error becomes a sentence that says what to do. */
export async function attempt<State extends Answered>(
  data: FormData,
  work: (asked: Asked) => Promise<State>,
): Promise<State | Answered> {
  const asked = new Headers(await headers());
  if (!isSameOrigin({ headers: asked })) return { problem: { sentence: elsewhere } };
  try {
    const key = text(data, 'key');
    const by = await readBy(isSubmitKey(key) ? key : null);
    const answered = await work({ headers: asked, now: new Date(), by });
    return { ...answered, key: v4() };
  } catch (error) {
    unstable_rethrow(error);
    console.error(error);
    return { problem: { sentence: failureOf(error).sentence } };
  }
}

/** An act's result in a form: what was done, or what is wrong and at which field. */
export function answered(
  result: Result<unknown>,
  done: string,
  values: Readonly<Record<string, string>> = {},
): Answered {
  if (result.ok) return { done, values };
  const [field] = Object.keys(result.fields ?? {});
  return { problem: { sentence: result.sentence, ...(field && { field }) }, values };
}

/** One field of a form as text; a file or nothing is no text. */
export function text(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === 'string' ? value.slice(0, 300) : '';
}
