import type { Browser } from 'playwright';
import { chromium } from 'playwright';
import type { BriefingContent } from '@/lib/briefings/briefing';
import { firstBriefing } from '@/lib/briefings/first-briefing';
import { prepareChart } from '@/lib/charts/prepare';
import { briefed } from '@/lib/exports/briefed';
import { chartPng } from '@/lib/exports/draw';
import { exportBriefing } from '@/lib/exports/export-briefing';
import { findBrowser } from '@/scripts/browser/find';
import { browserFlags } from '@/scripts/browser/flags';
import { builtInCase, builtInRecord } from '@/tests/support/built-in-case';
import type { RunningProduct } from '@/tests/support/running-product';
import { type Finding, median, spread } from './finding';

const runs = 7;
const megabyte = 1024 ** 2;

/** A chart to PNG beside the same chart shot by a browser; decks of 12 and 60 slides: time, size and memory. */
export async function measureDecks({ url }: RunningProduct): Promise<Finding[]> {
  const twelve = await deckOf(12);
  const sixty = await deckOf(60);
  const [ours, shots] = [await drawnAnew(), await shotByBrowser(`${url}/companies/stability-ai`)];
  return [
    {
      what: 'A chart to PNG, times faster than a browser’s picture of it',
      value: median(shots) / median(ours),
      unit: 'ratio',
      aim: { atLeast: 10 },
      note: `${median(ours).toFixed(0)} ms (${spread(ours, 0)}) beside ${median(shots).toFixed(0)} ms (${spread(shots, 0)})`,
    },
    { what: 'A deck of 12 slides, cold', value: twelve.seconds, unit: 's', aim: { atMost: 3 } },
    { what: 'Its size', value: twelve.size, unit: 'MB', aim: { atMost: 1.5 } },
    { what: 'A deck of 60 slides', value: sixty.seconds, unit: 's' },
    { what: 'Memory of the process while it is made, at most', value: sixty.memory, unit: 'MB', aim: { atMost: 400 } },
  ];
}

/** The first briefing's items over and over, with messages of their own, so that no slide is known. */
async function deckOf(slides: number) {
  const first = firstBriefing(builtInCase());
  const charts = first.items.filter(({ kind }) => kind === 'chart');
  const items = Array.from({ length: slides - 3 }, (_, index): BriefingContent['items'] => {
    const item = charts[index % charts.length];
    return item ? [{ ...item, id: `slide-${index}`, message: `Slide ${index} of a deck of ${slides}` }] : [];
  }).flat();
  let memory = 0;
  const watcher = setInterval(() => {
    memory = Math.max(memory, process.memoryUsage.rss());
  }, 20);
  const started = performance.now();
  const file = await exportBriefing(
    'pptx',
    briefed(builtInRecord(), { ...first, items }),
    () => {},
    AbortSignal.timeout(60_000),
  );
  clearInterval(watcher);
  const seconds = (performance.now() - started) / 1_000;
  return { seconds, size: file.bytes.byteLength / megabyte, memory: memory / megabyte };
}

async function drawnAnew(): Promise<number[]> {
  const prepared = prepareChart('debt', builtInCase());
  if (!prepared.ok) throw new Error(prepared.reason);
  const { spec } = prepared;
  const times: number[] = [];
  for (let run = 0; run <= runs; run++) {
    const started = performance.now();
    await chartPng({ ...spec, message: `Drawn anew ${run}` }, 'slide', 'light', 1);
    if (run > 0) times.push(performance.now() - started);
  }
  return times;
}

/** A new page, loaded, and a picture of its chart: what tools without a drawing of their own do. */
async function shotByBrowser(address: string): Promise<number[]> {
  const browser: Browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
  const times: number[] = [];
  try {
    for (let run = 0; run <= runs; run++) {
      const started = performance.now();
      const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
      await page.goto(address, { waitUntil: 'load' });
      await page.locator('#chart-debt').screenshot();
      await page.close();
      if (run > 0) times.push(performance.now() - started);
    }
    return times;
  } finally {
    await browser.close();
  }
}
