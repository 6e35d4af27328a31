/** An error as RFC 9457 describes it: a title, the status, and one sentence on what to do. */
export function problem(status: 400 | 404 | 501, detail: string): Response {
  const title = { 400: 'Bad request', 404: 'Not found', 501: 'Not implemented' }[status];
  return Response.json(
    { title, status, detail },
    { status, headers: { 'Content-Type': 'application/problem+json; charset=utf-8', 'Cache-Control': 'no-store' } },
  );
}
