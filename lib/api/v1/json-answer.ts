import { createHash } from 'node:crypto';

type How = {
  /** What the asker has, from `If-None-Match`. */
  readonly had: string | null;
  readonly headers?: Readonly<Record<string, string>>;
};

/** JSON with a tag of its content; nothing but the tag to one who has it. Never kept where another could be given it. */
export function jsonAnswer(value: unknown, { had, headers = {} }: How): Response {
  const body = JSON.stringify(value);
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  const common = { ...headers, ...neverShared, ETag: tag };
  if (isHad(had, tag)) return new Response(null, { status: 304, headers: common });
  return new Response(body, { headers: { ...common, 'Content-Type': 'application/json' } });
}

/** For answers that depend on who asks. */
export const neverShared = { 'Cache-Control': 'private, no-cache', Vary: 'Authorization, Cookie' } as const;

/** By the weak comparison of RFC 9110, 13.1.2. */
function isHad(had: string | null, tag: string): boolean {
  if (had === null) return false;
  return had.split(',').some((each) => each.trim() === '*' || each.trim().replace(/^W\//, '') === tag);
}
