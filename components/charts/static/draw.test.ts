import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ChartSpec, TimeChartSpec } from '@/lib/charts/spec';
import { chartPng, chartSvg, drawForPage } from '@/lib/exports/draw';
import { buildWorker } from '@/scripts/build-worker';
import { mainTimeCharts } from '@/tests/support/charts';
import {
  crossingBridge,
  debtBridge,
  fundingRounds,
  headcountBridge,
  manyRows,
  modelSizes,
} from '@/tests/support/row-specs';
import { timelineSpec } from '@/tests/support/specs';
import { fileSizes } from './sizes';

const specs = mainTimeCharts();
const sizes = Object.keys(fileSizes) as (keyof typeof fileSizes)[];
const debt = specs.find(({ name }) => name === 'debt') as TimeChartSpec;

beforeAll(buildWorker, 60_000);

/** Throws where the text is no well-formed SVG. */
const parse = (svg: string) => new Resvg(svg, { font: { loadSystemFonts: false } });

/** All text between tags, read as one. */
const textOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text).join('\n');

describe.each(specs.map((spec) => [spec.name, spec] as const))('%s', (_name, spec) => {
  test.each(sizes)('as a %s, it holds its words', async (size) => {
    const svg = await chartSvg(spec, size, 'light');
    const text = textOf(svg);
    for (const line of spec.title) expect(text).toContain(line);
    for (const { number } of spec.events) expect(text.split('\n')).toContain(String(number));
    for (const { label } of [...spec.gaps, ...spec.marks]) {
      expect(text).toContain(label.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
    }
    expect(text).toContain(spec.restructuring?.label);
    expect(text).toMatch(/Sources: \[\d+\]/);
  });
});

const everyShape: readonly ChartSpec[] = [
  ...specs,
  ...[debtBridge(), headcountBridge(), crossingBridge(), fundingRounds(), modelSizes(), manyRows()],
  ...[timelineSpec(1, 1), timelineSpec(18, 6), timelineSpec(300, 10)],
];

describe.each(everyShape.map((spec) => [`${spec.name}, ${spec.marks.length}`, spec] as const))(
  '%s marks',
  (_name, spec) => {
    test.each(sizes)('as a %s, each has one named place, and no text is under 12', async (size) => {
      const svg = await chartSvg(spec, size, 'dark');
      parse(svg);
      const drawn = [...svg.matchAll(/ data-mark="([^"]+)"/g)].map(([, id]) => id);
      expect(drawn.sort()).toEqual(spec.marks.map(({ id }) => id).sort());
      const typeSizes = [...svg.matchAll(/font-size="([\d.]+)"/g)].map(([, typeSize]) => Number(typeSize));
      expect(Math.min(...typeSizes)).toBeGreaterThanOrEqual(12);
    });

    test('the drawing takes at least 40 % of every file', async () => {
      for (const size of sizes) {
        const heights = [...(await chartSvg(spec, size, 'light')).matchAll(/<svg[^>]*? height="([\d.]+)"/g)].map(
          ([, height]) => Number(height),
        );
        expect(heights).toHaveLength(2);
        expect((heights[1] ?? 0) / (fileSizes[size].height / fileSizes[size].scale)).toBeGreaterThanOrEqual(0.4);
      }
    });
  },
);

test('colours are tokens on a page and fixed in a file', async () => {
  const [page] = await drawForPage([debt]);
  expect(page?.wide.svg).toContain('var(--chart-after)');
  expect(page?.wide.svg).not.toMatch(/#[0-9a-f]{6}/i);
  expect(await chartSvg(debt, 'slide', 'dark')).not.toContain('var(');
});

test('ids of the wide and the narrow drawing differ', async () => {
  const [page] = await drawForPage([specs.find(({ name }) => name === 'revenue') as TimeChartSpec]);
  const ids = [page?.wide.svg, page?.narrow.svg].flatMap((svg) =>
    [...(svg ?? '').matchAll(/ id="([^"]+)"/g)].map(([, id]) => id),
  );
  expect(ids.length).toBeGreaterThan(1);
  expect(new Set(ids).size).toBe(ids.length);
});

test.each([
  ['bars over time', debt],
  ['rows', crossingBridge()],
  ['a timeline', timelineSpec(40, 6)],
])(
  'two processes draw the same bytes of %s',
  async (_shape, spec) => {
    const worker = pathToFileURL(path.join(process.cwd(), '.build', 'draw-worker.mjs')).href;
    const script = `
    const { default: draw } = await import(${JSON.stringify(worker)});
    let input = '';
    for await (const part of process.stdin) input += part;
    process.stdout.write(await draw({ kind: 'svg', spec: JSON.parse(input), size: 'slide', theme: 'light' }));
    process.exit(0);`;
    const run = () =>
      execFileSync(process.execPath, ['--input-type=module', '-e', script], {
        input: JSON.stringify(spec),
        encoding: 'utf8',
      });
    const first = run();
    expect(run()).toBe(first);
    expect(await chartSvg(spec, 'slide', 'light')).toBe(first);
  },
  30_000,
);

test('a thread with 96 MB draws 100 charts one after another: it lets go of each', () => {
  const worker = pathToFileURL(path.join(process.cwd(), '.build', 'draw-worker.mjs')).href;
  const script = `
    const { default: draw } = await import(${JSON.stringify(worker)});
    let input = '';
    for await (const part of process.stdin) input += part;
    let drawn = 0;
    for (; drawn < 100; drawn++) await draw({ kind: 'svg', spec: JSON.parse(input), size: 'slide', theme: 'light' });
    console.log(drawn);
    process.exit(0);`;
  const words = ['--max-old-space-size=96', '--input-type=module', '-e', script];
  expect(execFileSync(process.execPath, words, { input: JSON.stringify(debt), encoding: 'utf8' }).trim()).toBe('100');
}, 60_000);

const hostile = `<script>alert(1)</script>"'&]]>\u0000\u001b\ufffe\ud800 \u202Eabc\u202C \u200F👩‍👩‍👧 <foreignObject onload=x>`;

function withHostileText<T extends ChartSpec>(spec: T, text: string): T {
  const words = { label: text, member: text, periodLabel: text, spoken: text, name: text, detail: text };
  return {
    ...spec,
    company: { ...spec.company, name: text },
    title: [text, text, text],
    message: text,
    description: text,
    marks: spec.marks.map((mark) => ({ ...mark, ...words })),
    gaps: [{ from: '2024-07-01', to: '2024-09-30', reason: 'not disclosed', label: text }],
    restructuring: { on: '2024-06-25', label: text },
    events: spec.events.map((event) => ({ ...event, title: text, dateLabel: text })),
    ...('lanes' in spec && { lanes: spec.lanes.map((lane) => ({ ...lane, label: text })) }),
    footnotes: [text],
    sources: spec.sources.map((source) => ({ ...source, title: text, publisher: text })),
  };
}

test.each([
  ['markup and control characters', hostile],
  ['10,000 characters', 'Wm '.repeat(3334)],
  ['one long word', 'W'.repeat(10_000)],
])('hostile text (%s) comes out as text', async (_what, text) => {
  const hostileSpecs = [debt, debtBridge(), timelineSpec(9, 3)].map((spec) => withHostileText(spec, text));
  const pages = (await drawForPage(hostileSpecs)).flatMap(({ wide }) => wide.svg ?? []);
  const files = hostileSpecs.flatMap((spec) => [chartSvg(spec, 'slide', 'light'), chartSvg(spec, 'memo', 'dark')]);
  for (const svg of [...pages, ...(await Promise.all(files))]) {
    parse(svg.includes('xmlns=') ? svg : svg.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"'));
    expect(svg).not.toMatch(/<(script|foreignObject)/i);
    expect(svg).not.toMatch(/<[^>]* on\w+="/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(svg).not.toMatch(/[\u0000-\u0008\u001b\ufffe\u202e]/);
    expect(svg).not.toMatch(/\p{Surrogate}/u);
  }
});

test.each(sizes.flatMap((size) => [1, 2, 4].map((scale) => [size, scale] as const)))(
  'a %s at %i times has its exact size in pixels',
  async (size, scale) => {
    const png = Buffer.from(await chartPng(debt, size, 'light', scale));
    const { width, height } = fileSizes[size];
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width * scale, height * scale]);
  },
  30_000,
);
