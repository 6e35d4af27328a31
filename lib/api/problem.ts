/** A problem's title by its status. */
export const problemTitles = {
  400: 'Bad request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  413: 'Too large',
  415: 'Unsupported media type',
  422: 'Unprocessable content',
  429: 'Too many requests',
  500: 'Internal server error',
  501: 'Not implemented',
  503: 'Unavailable',
} as const;

export type ProblemStatus = keyof typeof problemTitles;

/**
 * An error as RFC 9457 describes it: a title, the status, and one sentence on what to do.
 * @param more members of the problem's own
 * @param headers beside its own
 */
export function problem(
  status: ProblemStatus,
  detail: string,
  more: object = {},
  headers: Readonly<Record<string, string>> = {},
): Response {
  return Response.json(
    { title: problemTitles[status], status, detail, ...more },
    {
      status,
      headers: { ...headers, 'Content-Type': 'application/problem+json; charset=utf-8', 'Cache-Control': 'no-store' },
    },
  );
}
