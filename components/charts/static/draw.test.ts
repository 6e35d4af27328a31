import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { beforeAll, describe, expect, test } from 'vitest';
import type { TimeChartSpec } from '@/lib/charts/spec';
import { chartPng, chartSvg, drawForPage } from '@/lib/exports/draw';
import { buildWorker } from '@/scripts/build-worker';
import { mainTimeCharts } from '@/tests/support/charts';
import { type Palette, palettes } from '../chart-palette';
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
  test.each(sizes)('as a %s, it is valid, holds its words and no text under 12', async (size) => {
    const svg = await chartSvg(spec, size, 'light');
    parse(svg);
    const text = textOf(svg);
    for (const line of spec.title) expect(text).toContain(line);
    for (const { number } of spec.events) expect(text.split('\n')).toContain(String(number));
    for (const { label } of [...spec.gaps, ...spec.marks]) {
      expect(text).toContain(label.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
    }
    expect(text).toContain(spec.restructuring?.label);
    expect(text).toMatch(/Sources: \[\d+\]/);
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
});

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

test('two processes draw the same bytes', async () => {
  const worker = pathToFileURL(path.join(process.cwd(), '.build', 'draw-worker.mjs')).href;
  const script = `
    const { default: draw } = await import(${JSON.stringify(worker)});
    let input = '';
    for await (const part of process.stdin) input += part;
    process.stdout.write(await draw({ kind: 'svg', spec: JSON.parse(input), size: 'slide', theme: 'light' }));
    process.exit(0);`;
  const run = () =>
    execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      input: JSON.stringify(debt),
      encoding: 'utf8',
    });
  const first = run();
  expect(run()).toBe(first);
  expect(await chartSvg(debt, 'slide', 'light')).toBe(first);
}, 30_000);

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

function withHostileText(text: string): TimeChartSpec {
  return {
    ...debt,
    company: { ...debt.company, name: text },
    title: [text, text, text],
    message: text,
    description: text,
    marks: debt.marks.map((mark) => ({ ...mark, label: text, member: text, periodLabel: text, spoken: text })),
    gaps: [{ from: '2024-07-01', to: '2024-09-30', reason: 'not disclosed', label: text }],
    restructuring: { on: '2024-06-25', label: text },
    events: debt.events.map((event) => ({ ...event, title: text, dateLabel: text })),
    footnotes: [text],
    sources: debt.sources.map((source) => ({ ...source, title: text, publisher: text })),
  };
}

test.each([
  ['markup and control characters', hostile],
  ['10,000 characters', 'Wm '.repeat(3334)],
  ['one long word', 'W'.repeat(10_000)],
])('hostile text (%s) comes out as text', async (_what, text) => {
  const spec = withHostileText(text);
  const [page] = await drawForPage([spec]);
  for (const svg of [
    await chartSvg(spec, 'slide', 'light'),
    await chartSvg(spec, 'memo', 'dark'),
    page?.wide.svg ?? '',
  ]) {
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

test('a file has the colours that the page has in the same theme', () => {
  const tokens = readFileSync('app/tokens.css', 'utf8');
  const pairs = [...tokens.matchAll(/light-dark\((#\w+), (#\w+)\)/g)].map(([, light, dark]) => `${light} ${dark}`);
  for (const name of Object.keys(palettes.light) as (keyof Palette)[]) {
    expect(pairs).toContain(`${palettes.light[name]} ${palettes.dark[name]}`);
  }
});

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test.each(['light', 'dark'] as const)(
  'on %s paper, text has a contrast of 4.5 or more and marks of 3 or more',
  (theme) => {
    const palette = palettes[theme];
    const contrast = (color: string) => {
      const [low = 0, high = 0] = [luminance(color), luminance(palette.paper)].sort((one, other) => one - other);
      return (high + 0.05) / (low + 0.05);
    };
    for (const text of [palette.ink, palette.muted, palette.warning])
      expect(contrast(text)).toBeGreaterThanOrEqual(4.5);
    for (const mark of [palette.before, palette.after]) expect(contrast(mark)).toBeGreaterThanOrEqual(3);
  },
);
