import type { Viewer } from '@/lib/access/viewer';
import { problem } from '@/lib/api/problem';
import { readTrailQuery } from '@/lib/api/read-trail-query';
import { takeEntries } from '@/lib/data/trail/take-entries';
import type { TrailPlace } from '@/lib/data/trail/trail-where';
import { isTrailFormat, trailFile, trailFormats } from '@/lib/exports/trail-file';
import { tell } from '../tell';

type Asked = {
  readonly viewer: Viewer;
  /** Null for one who may not read it. */
  readonly place: TrailPlace | null;
  /** Null for all of the trail. */
  readonly company: { readonly id: string; readonly slug: string } | null;
  readonly format: string;
};

/** The trail, or one company's, as a file: what an address's parameters ask for, all pages of it. */
export async function trailFileAnswer(
  { viewer, place, company, format }: Asked,
  search: URLSearchParams,
): Promise<Response> {
  if (!place || !isTrailFormat(format)) return problem(404, 'There is no file here that you may take.');
  const query = readTrailQuery(search);
  if (!query.ok) return problem(400, query.detail);
  await tell(viewer, { act: 'trail-taken', company, subject: `${format.toUpperCase()} ${search}`.trim() });
  const { head, entries } = await takeEntries(place, query.value);
  const name = `${company ? `${company.slug}-` : ''}trail-${head?.seq ?? 0}.${format}`;
  return new Response(inBytes(trailFile(format, { head, asked: search.toString(), entries })), {
    headers: {
      'Content-Type': trailFormats[format],
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
  });
}

/** Pieces go out in chunks of some size, and only as fast as they are taken. */
function inBytes(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      let text = '';
      while (text.length < 32_768) {
        const { done, value } = await pieces.next();
        if (!done) {
          text += value;
          continue;
        }
        if (text !== '') controller.enqueue(encoder.encode(text));
        controller.close();
        return;
      }
      controller.enqueue(encoder.encode(text));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
