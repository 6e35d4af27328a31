const titles = {
  400: 'Bad request',
  403: 'Forbidden',
  404: 'Not found',
  409: 'Conflict',
  413: 'Too large',
  415: 'Unsupported media type',
  501: 'Not implemented',
  503: 'Unavailable',
} as const;

/**
 * An error as RFC 9457 describes it: a title, the status, and one sentence on what to do.
 * @param more members of the problem's own
 */
export function problem(status: keyof typeof titles, detail: string, more: object = {}): Response {
  return Response.json(
    { title: titles[status], status, detail, ...more },
    { status, headers: { 'Content-Type': 'application/problem+json; charset=utf-8', 'Cache-Control': 'no-store' } },
  );
}
