import { prepareCharts } from '@/lib/charts/prepare';
import type { ChartSpec } from '@/lib/charts/spec';
import { chartPng, chartSvg } from '@/lib/exports/draw';
import { builtInCase } from '@/tests/support/built-in-case';
import type { Finding } from './finding';

const many = 60;
const atOnce = 4;

/** Charts a second to files: made for the first time, and asked for again. */
export async function measureCharts(): Promise<Finding[]> {
  const specs = prepareCharts(builtInCase());
  const distinct = (mark: string) => Array.from({ length: many }, (_, index) => renamed(specs, index, mark));
  const svg = (spec: ChartSpec) => chartSvg(spec, 'slide', 'light');
  const png = (spec: ChartSpec) => chartPng(spec, 'slide', 'light', 2);
  const before = process.memoryUsage.rss();
  const first = await seconds(async () => void (await svg(renamed(specs, 0, 'first'))));
  const forSvg = distinct('svg');
  const forPng = distinct('png');
  const coldSvg = many / (await seconds(() => all(forSvg, svg)));
  const coldPng = many / (await seconds(() => all(forPng, png)));
  const keptSvg = many / (await seconds(() => all(forSvg, svg)));
  const keptPng = many / (await seconds(() => all(forPng, png)));
  const grown = (process.memoryUsage.rss() - before) / 1024 ** 2;
  const note = `${many} charts, ${atOnce} at the same time`;
  return [
    { what: 'First chart to SVG, threads starting', value: first * 1_000, unit: 'ms' },
    { what: 'Charts to SVG, each new', value: coldSvg, unit: '/s', note },
    { what: 'Charts to PNG at scale 2, each new', value: coldPng, unit: '/s', note },
    { what: 'Charts to SVG, known', value: keptSvg, unit: '/s' },
    { what: 'Charts to PNG at scale 2, known', value: keptPng, unit: '/s' },
    { what: 'Memory that drawing them took', value: grown, unit: 'MB', note: `${2 * many} charts kept` },
  ];
}

/** One of the charts with a title of its own, so that no drawing of it is known. */
function renamed(specs: readonly ChartSpec[], index: number, mark: string): ChartSpec {
  const spec = specs[index % specs.length];
  if (!spec) throw new Error('The built-in case has no chart.');
  return { ...spec, title: [`${spec.title[0]} (${mark} ${index})`, spec.title[1], spec.title[2]] };
}

/** Draws them, a few at the same time: enough to keep every thread at work. */
async function all(specs: readonly ChartSpec[], draw: (spec: ChartSpec) => Promise<unknown>): Promise<void> {
  const waiting = specs.values();
  const oneAfterAnother = async () => {
    for (const spec of waiting) await draw(spec);
  };
  await Promise.all(Array.from({ length: atOnce }, oneAfterAnother));
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1_000;
}
