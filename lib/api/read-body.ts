import { problem } from '@/lib/api/problem';
import { isSameOrigin } from '@/lib/api/same-origin';

const largest = 1024 * 1024;

export type Body = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly answer: Response };

/** The JSON that one of this site's own pages sent, up to 1 MB; or the answer that says what is wrong with it. */
export async function readBody(request: Request): Promise<Body> {
  if (!isSameOrigin(request)) return refused(403, 'This can only be sent from a page of this site.');
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) {
    return refused(415, 'Send JSON, with the header "Content-Type: application/json".');
  }
  const bytes = await read(request.body);
  if (!bytes) return refused(413, 'This is larger than 1 MB. Send it in two parts.');
  try {
    return { ok: true, value: JSON.parse(bytes.toString('utf8')) };
  } catch {
    return refused(400, 'This is not JSON.');
  }
}

/** All of a body; null as soon as it is too large. */
async function read(body: ReadableStream<Uint8Array> | null): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > largest) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function refused(status: Parameters<typeof problem>[0], detail: string): Body {
  return { ok: false, answer: problem(status, detail) };
}
