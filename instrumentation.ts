import { failureOf } from '@/lib/api/failure';

type Failure = { readonly status: number; readonly sentence: string };
type Answering = { getStore(): { fail(failure: Failure): void } | undefined };
type Asked = { readonly method: string; readonly headers: Readonly<Record<string, string | string[] | undefined>> };
type Context = { readonly routeType: 'render' | 'route' | 'action' | 'proxy' };

/** Next calls it once, when a server starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { startImportClock } = await import('@/lib/data/imports/clock');
  startImportClock();
}

/** Actions answer every error of their own (app/attempt.ts): what is left is a body that Next cannot read. */
const unreadable: Failure = {
  status: 400,
  sentence: 'This form could not be read. Open the page again and send it from there.',
};

/** Next tells of each error that no page, route or action caught: its answer says what is known of it (server/failed-answers.mjs). */
export function onRequestError(error: unknown, request: Asked, { routeType }: Context): void {
  const { turnaroundAnswering } = globalThis as { turnaroundAnswering?: Answering };
  const failure = failureOf(error, !['GET', 'HEAD'].includes(request.method));
  const isUnread = failure.status === 500 && routeType !== 'route' && isForm(request);
  turnaroundAnswering?.getStore()?.fail(isUnread ? unreadable : failure);
}

function isForm({ method, headers }: Asked): boolean {
  const type = String(headers['content-type']);
  return (
    method === 'POST' &&
    (headers['next-action'] !== undefined || /^(multipart\/form-data|application\/x-www-form-urlencoded)/.test(type))
  );
}
