import { createHash } from 'node:crypto';
import { forAll, type forOne } from '@/lib/access/caching';
import { safeFileName } from './file-name';
import type { MadeFile } from './jobs';

type How = {
  /** What the asker has, from `If-None-Match`. */
  readonly had: string | null;
  /** Shown where it is opened, or saved. */
  readonly disposition: 'inline' | 'attachment';
  /** For whom it is, as a Cache-Control. */
  readonly cache: typeof forAll | typeof forOne;
};

/**
 * A file as an answer: made whole before it is sent, with its length, and not sent again to one who has it. That it runs
 * nothing when it is opened by itself, an SVG above all, is said for every file at once (server/policies.mjs). Pages of
 * other sites may show what everybody may see.
 */
export function fileAnswer({ name, type, bytes }: MadeFile, { had, disposition, cache }: How): Response {
  const body = Buffer.from(bytes);
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  const headers = {
    ETag: tag,
    'Cache-Control': cache,
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': cache === forAll && disposition === 'inline' ? 'cross-origin' : 'same-origin',
  };
  if (had === tag) return new Response(null, { status: 304, headers });
  return new Response(body, {
    headers: {
      ...headers,
      'Content-Type': type,
      'X-File-Length': String(body.byteLength),
      'Content-Disposition': `${disposition}; filename="${safeFileName(name)}"`,
    },
  });
}
