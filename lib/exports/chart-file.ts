import { createHash } from 'node:crypto';
import type { ChartSpec } from '@/lib/charts/spec';
import { chartCsv } from './chart-csv';
import { chartPng, chartSvg } from './draw';
import type { FileRequest, Format } from './file-request';

const types: Record<Format, string> = {
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** A chart's file as an answer: made whole before it is sent, and not sent again to one who has it. */
export async function chartFile(spec: ChartSpec, wanted: FileRequest, known: string | null): Promise<Response> {
  const body = Buffer.from(await write(spec, wanted));
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  const headers = {
    ETag: tag,
    'Cache-Control': 'public, max-age=0, must-revalidate',
    // An SVG opened by itself is a document of this origin: it may show itself and run nothing.
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    'X-Content-Type-Options': 'nosniff',
  };
  if (known === tag) return new Response(null, { status: 304, headers });
  return new Response(body, {
    headers: {
      ...headers,
      'Content-Type': types[wanted.format],
      'Content-Disposition': `inline; filename="${spec.company.slug}-${spec.name}.${wanted.format}"`,
    },
  });
}

async function write(spec: ChartSpec, { format, size, theme, scale }: FileRequest): Promise<string | Uint8Array> {
  if (format === 'csv') return chartCsv(spec);
  if (format === 'json') return `${JSON.stringify(spec, null, 2)}\n`;
  return format === 'svg' ? chartSvg(spec, size, theme) : chartPng(spec, size, theme, scale);
}
