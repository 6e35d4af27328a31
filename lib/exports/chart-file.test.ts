import { beforeAll, describe, expect, test } from 'vitest';
import { forAll } from '@/lib/access/caching';
import { wholeView } from '@/lib/turnaround/view';
import { buildWorker } from '@/scripts/build-worker';
import { filePolicy } from '@/server/policies.mjs';
import { builtInCase } from '@/tests/support/built-in-case';
import { chartOf } from '@/tests/support/charts';
import { chartFile } from './chart-file';
import { fileAnswer } from './file-answer';
import { type Format, formatNames } from './formats';

beforeAll(buildWorker, 60_000);

const known = builtInCase();
const spec = chartOf('revenue');
const hostile = '\u0000\u001b\ufffe\ud800\u202e<script>=1+1"\\/../x';

const ask = async (format: Format, shown = spec, had: string | null = null) => {
  const wanted = { chart: 'revenue', format, size: 'slide', scale: 1, theme: 'light', view: wholeView } as const;
  return fileAnswer(await chartFile(shown, known, wanted), { had, disposition: 'inline', cache: forAll });
};

/** How a file of each format begins. */
const beginnings: Record<Format, string> = {
  svg: '<?xml',
  png: '\x89PNG',
  pdf: '%PDF-1.7',
  pptx: 'PK\x03\x04',
  xlsx: 'PK\x03\x04',
  csv: '\xef\xbb\xbfcompany',
  json: '{\n',
};

describe.each(formatNames)('%s', (format) => {
  test('is a file of its kind, the same bytes again, and not sent to one who has it', async () => {
    const first = await ask(format);
    const body = Buffer.from(await first.arrayBuffer());
    expect(body.toString('latin1').startsWith(beginnings[format])).toBe(true);
    expect(body.equals(Buffer.from(await (await ask(format)).arrayBuffer()))).toBe(true);
    expect(first.headers.get('content-disposition')).toBe(`inline; filename="stability-ai-revenue.${format}"`);
    expect((await ask(format, spec, first.headers.get('etag'))).status).toBe(304);
  });

  test('is whole whatever a company is called', async () => {
    const company = { slug: hostile, name: hostile };
    const footnotes = [hostile, 'W'.repeat(40_000), '株式会社 شركة 한국 👩‍🚀'];
    const answer = await ask(format, {
      ...spec,
      company,
      title: [hostile, hostile, hostile],
      message: hostile,
      footnotes,
    });
    expect(answer.headers.get('content-disposition')).toMatch(/^inline; filename="[\w.-]+"$/);
    const body = Buffer.from(await answer.arrayBuffer());
    expect(body.toString('latin1').startsWith(beginnings[format])).toBe(true);
  });
});

test('only a PDF is sent without a sandbox: no browser shows one in it', async () => {
  const policies = await Promise.all(
    formatNames.map(
      async (format) => [format, filePolicy((await ask(format)).headers.get('content-type') ?? '')] as const,
    ),
  );
  expect(policies.filter(([, policy]) => !policy?.includes('sandbox')).map(([format]) => format)).toEqual(['pdf']);
});

test('JSON holds no character that other formats leave out', async () => {
  const text = await (await ask('json', { ...spec, message: hostile })).text();
  expect(JSON.parse(text).message).toBe('<script>=1+1"\\/../x');
});
