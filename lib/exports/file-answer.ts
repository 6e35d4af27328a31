import { createHash } from 'node:crypto';
import type { MadeFile } from './jobs';

/**
 * A file as an answer: whole, with its length, and not sent again to one who has it.
 * @param known what the reader has, from `If-None-Match`
 */
export function fileAnswer({ name, type, bytes }: MadeFile, known: string | null = null): Response {
  const body = Buffer.from(bytes);
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  const headers = {
    ETag: tag,
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
  };
  if (known === tag) return new Response(null, { status: 304, headers });
  return new Response(body, {
    headers: {
      ...headers,
      'Content-Type': type,
      'Content-Length': String(body.byteLength),
      'Content-Disposition': `attachment; filename="${name}"`,
    },
  });
}
