import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { findBrowser } from '@/scripts/browser/find';
import { browserFlags } from '@/scripts/browser/flags';
import type { RunningProduct } from '@/tests/support/running-product';
import { record, startBareServer } from './bare-server';
import { type Finding, median, spread } from './finding';

const runs = 7;
const overview = '/companies/stability-ai';

type Seen = { firstPaint: number; firstChart: number; blocking: number; longest: number };
type Loading = Seen & { scriptBefore: number; scriptAfter: number };

/** First paint, first chart, blocking time and script of the overview, against a bare page with the same drawing. */
export async function measureLoading({ url }: RunningProduct): Promise<Finding[]> {
  const bare = await startBareServer();
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
  try {
    const answer = await record(`${url}${overview}`, 'identity');
    const drawing = firstDrawing(Buffer.from(answer.body, 'base64').toString());
    const html = `<!doctype html><html lang="en"><title>Bare</title><figure>${drawing}</figure></html>`;
    const headers = { 'content-type': 'text/html; charset=utf-8' };
    await bare.keep({ path: '/', headers, body: Buffer.from(html).toString('base64') });
    const floors: Loading[] = [];
    const ours: Loading[] = [];
    for (let run = 0; run < runs; run += 1) {
      floors.push(await loadOnce(browser, bare.url));
      ours.push(await loadOnce(browser, `${url}${overview}`));
    }
    return conclude(ours, floors);
  } finally {
    await browser.close();
    await bare.stop();
  }
}

/** The first chart as the server's HTML holds it, before any script. */
function firstDrawing(html: string): string {
  const drawing = /<svg[^>]*(?:role="img"|viewBox)[\s\S]*?<\/svg>/.exec(html.slice(html.indexOf('<figure')))?.[0];
  if (!drawing) throw new Error("The server's HTML holds no chart.");
  return drawing;
}

/** Opens a page with nothing kept from before and watches it until three seconds after it has loaded. */
export async function loadOnce(browser: Browser, url: string): Promise<Loading> {
  const context = await browser.newContext({ locale: 'en-GB' });
  try {
    const page = await context.newPage();
    await page.addInitScript({ path: path.join(import.meta.dirname, 'watch-page.mjs') });
    const script = await countScript(page);
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForTimeout(1_000);
    const scriptBefore = script();
    await page.waitForTimeout(2_000);
    const watched = () => page.evaluate(() => (window as unknown as { seen: Seen }).seen);
    const seen = await watched();
    await page.locator('figure').first().hover();
    await page.waitForTimeout(1_500);
    const { longest } = await watched();
    return { ...seen, longest, scriptBefore, scriptAfter: script() };
  } finally {
    await context.close();
  }
}

/** Compressed bytes of script that came so far. */
async function countScript(page: Page): Promise<() => number> {
  const session = await page.context().newCDPSession(page);
  const scripts = new Set<string>();
  let bytes = 0;
  session.on('Network.responseReceived', ({ requestId, type }) => type === 'Script' && scripts.add(requestId));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await session.send('Network.enable');
  return () => bytes;
}

function conclude(ours: readonly Loading[], floors: readonly Loading[]): Finding[] {
  const of = (from: readonly Loading[], what: keyof Loading) => from.map((loading) => loading[what]);
  const mid = (from: readonly Loading[], what: keyof Loading) => median(of(from, what));
  const ms = (from: readonly Loading[], what: keyof Loading) => `${spread(of(from, what), 0)} ms`;
  const painted = mid(ours, 'firstChart');
  return [
    {
      what: "First chart painted: of a bare page's time",
      value: painted / mid(floors, 'firstChart'),
      unit: 'ratio',
      aim: { atMost: 2.2 },
      note: `bare page with the same drawing ${mid(floors, 'firstChart').toFixed(0)} ms`,
    },
    { what: 'First chart painted', value: painted, unit: 'ms', note: ms(ours, 'firstChart') },
    { what: 'First paint', value: mid(ours, 'firstPaint'), unit: 'ms', note: ms(ours, 'firstPaint') },
    {
      what: 'Blocking time until 3 s after load',
      value: mid(ours, 'blocking'),
      unit: 'ms',
      aim: { atMost: 80 },
      note: ms(ours, 'blocking'),
    },
    {
      what: 'Script before the reader turns to a chart',
      value: mid(ours, 'scriptBefore') / 1_000,
      unit: 'kB',
      aim: { atMost: 150 },
      note: 'compressed',
    },
    { what: 'Script after', value: mid(ours, 'scriptAfter') / 1_000, unit: 'kB', note: 'with Recharts' },
  ];
}
