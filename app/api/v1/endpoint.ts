import type { z } from 'zod';
import { failureOf } from '@/lib/api/failure';
import { problem } from '@/lib/api/problem';
import { jsonAnswer, neverShared } from '@/lib/api/v1/json-answer';
import type { Method, Operation } from '@/lib/api/v1/operation';
import { nextLink } from '@/lib/api/v1/page';
import { readParameters } from '@/lib/api/v1/parameters';
import { paceHeaders } from '@/lib/api/v1/rate-limit';
import { originOf } from '../../origin';
import { type Asked, readAsker, scopeRefusal } from './asked';

/** JSON to send with its tag, or an answer that is whole already. */
type Given = Response | { readonly json: { readonly next?: string | null } & object };

type Served = { readonly operation: Operation; readonly run: (asked: Asked) => Promise<Given> };
type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;
type Handlers = Record<'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS', Handler>;

/** An operation with what carries it out. */
export function serve<Query extends z.ZodObject>(
  operation: Operation<Query>,
  run: (asked: Asked<Query>) => Promise<Given>,
): Served {
  return { operation, run: run as Served['run'] };
}

/** The handlers of one address: what it does, and a plain no with what there is to everything else. */
export function endpoint(...served: readonly Served[]): Handlers {
  const by = (method: Method) => served.find(({ operation }) => operation.method === method);
  const [get, post] = [by('GET'), by('POST')];
  const allow = [...(get ? ['GET', 'HEAD'] : []), ...(post ? ['POST'] : []), 'OPTIONS'].join(', ');
  const refuse: Handler = async ({ method }) => {
    const detail = `${method} does nothing at this address. It understands ${allow}.`;
    return problem(405, detail, {}, { Allow: allow });
  };
  const reading = get ? handler(get) : refuse;
  const tellOptions: Handler = async () => {
    return new Response(null, { status: 204, headers: { Allow: allow, 'Cache-Control': 'no-store' } });
  };
  return {
    GET: reading,
    HEAD: reading,
    POST: post ? handler(post) : refuse,
    PUT: refuse,
    PATCH: refuse,
    DELETE: refuse,
    OPTIONS: tellOptions,
  };
}

function handler(served: Served): Handler {
  return async (request, { params }) => {
    try {
      return await answer(served, request, await params);
    } catch (error) {
      console.error(error);
      const { status, sentence } = failureOf(error);
      const id = request.headers.get('x-request-id');
      return problem(status, id ? `${sentence} It is request ${id}.` : sentence);
    }
  };
}

async function answer({ operation, run }: Served, request: Request, params: Record<string, string>): Promise<Response> {
  const origin = originOf(request.headers);
  const { viewer, pace, refusedToken } = await readAsker(request, origin);
  const paced = paceHeaders(pace);
  if (!pace.allowed) {
    const detail = `More than ${pace.most} requests in a minute. Go on in ${pace.reset} seconds.`;
    return problem(429, detail, {}, { ...paced, 'Retry-After': String(pace.reset) });
  }
  if (refusedToken) {
    const headers = { ...paced, 'WWW-Authenticate': 'Bearer error="invalid_token"' };
    return problem(401, 'This token does not hold: it is mistyped, expired or revoked.', {}, headers);
  }
  const narrow = scopeRefusal(viewer, operation);
  if (narrow) {
    const headers = { ...paced, 'WWW-Authenticate': 'Bearer error="insufficient_scope", scope="write"' };
    return problem(403, narrow, {}, headers);
  }
  const url = new URL(request.url);
  const query = readParameters(operation.query, url.searchParams);
  const given = query.ok
    ? await run({ viewer, origin, query: query.value, params, request })
    : problem(400, query.detail);
  if (given instanceof Response) return withHeaders(given, paced);
  const { next } = given.json;
  const headers = { ...paced, ...(next && { Link: nextLink(url, next) }) };
  return jsonAnswer(given.json, { had: request.headers.get('if-none-match'), headers });
}

function withHeaders(answered: Response, headers: Record<string, string>): Response {
  for (const [name, value] of Object.entries(headers)) answered.headers.set(name, value);
  if (!answered.headers.has('cache-control')) answered.headers.set('Cache-Control', neverShared['Cache-Control']);
  return answered;
}
