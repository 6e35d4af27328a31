import { createHash } from 'node:crypto';
import { safeFileName } from './file-name';
import type { MadeFile } from './jobs';

type How = {
  /** What the asker has, from `If-None-Match`. */
  readonly had: string | null;
  /** Shown where it is opened, or saved. */
  readonly disposition: 'inline' | 'attachment';
  /** Whether pages of other sites may show it: only what everybody may see. */
  readonly elsewhere?: boolean;
};

/**
 * A file as an answer: made whole before it is sent, with its length, and not sent again to one who has it. That it runs
 * nothing when it is opened by itself, an SVG above all, is said for every file at once (server/policies.mjs).
 */
export function fileAnswer({ name, type, bytes }: MadeFile, { had, disposition, elsewhere = false }: How): Response {
  const body = Buffer.from(bytes);
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  const headers = {
    ETag: tag,
    'Cache-Control': 'public, max-age=0, must-revalidate',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': elsewhere ? 'cross-origin' : 'same-origin',
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
