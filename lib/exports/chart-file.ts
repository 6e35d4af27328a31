import { createHash } from 'node:crypto';
import type { ChartSpec } from '@/lib/charts/spec';
import type { CompanyCase } from '@/lib/turnaround/case';
import { safeFileName } from './file-name';
import type { FileRequest } from './file-request';
import { type Format, formats } from './formats';

type Asked = {
  readonly wanted: FileRequest;
  /** The case that the chart was prepared from. */
  readonly known: CompanyCase;
  /** The tag of what the asker has. */
  readonly tag: string | null;
};

/** A chart's file as an answer: made whole before it is sent, and not sent again to one who has it. */
export async function chartFile(spec: ChartSpec, { wanted, known, tag: had }: Asked): Promise<Response> {
  const { format, size, theme, scale } = wanted;
  const { type, write } = formats[format];
  const body = Buffer.from(await write({ spec, known, size, theme, scale }));
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  const headers = {
    ETag: tag,
    'Cache-Control': 'public, max-age=0, must-revalidate',
    'X-Content-Type-Options': 'nosniff',
    ...policy(format),
  };
  if (had === tag) return new Response(null, { status: 304, headers });
  const name = safeFileName(`${spec.company.slug}-${spec.name}.${format}`);
  const disposition = `inline; filename="${name}"`;
  return new Response(body, { headers: { ...headers, 'Content-Type': type, 'Content-Disposition': disposition } });
}

/** An SVG opened by itself is a document of this origin: it may show itself and run nothing. Sandboxed, no browser shows a PDF. */
function policy(format: Format): Record<string, string> {
  if (format === 'pdf') return {};
  return { 'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox" };
}
