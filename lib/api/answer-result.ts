import { forOne } from '@/lib/access/caching';
import type { Result } from '@/lib/result';
import { problem } from './problem';

/** An act's result as a route answers it: what `body` makes of its value, or the refusal's sentence with its status. */
export function answerResult<Value>(
  result: Result<Value, object>,
  body: (value: Value) => object = () => ({ done: true }),
  status = 200,
): Response {
  if (!result.ok)
    return problem(result.status, result.sentence, { ...result.more, ...(result.fields && { fields: result.fields }) });
  return Response.json(body(result.value), { status, headers: { 'Cache-Control': forOne } });
}

/** The key of a submit, from the header that the HTTP working group names for it; null where there is none that fits. */
export function submitKey({ headers }: { readonly headers: Pick<Headers, 'get'> }): string | null {
  const key = headers.get('idempotency-key');
  return key !== null && isSubmitKey(key) ? key : null;
}

/** Whether a text can be the key of a submit. */
export function isSubmitKey(key: string): boolean {
  return /^[\x21-\x7e]{1,200}$/.test(key);
}
