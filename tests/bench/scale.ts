import { chromium } from 'playwright';
import { findBrowser } from '@/scripts/browser/find';
import { browserFlags } from '@/scripts/browser/flags';
import { execute } from '@/tests/support/cluster';
import { generateCompanies, generateMonthlyHeadcount } from '@/tests/support/generated-companies';
import type { RunningProduct } from '@/tests/support/running-product';
import { type Finding, median, spread } from './finding';
import { loadOnce } from './loading';

const many = 1_000;
const paths = ['/', '/compare?companies=stability-ai,uber', '/companies/stability-ai', '/companies/uber'];

/** Pages with two companies and with a thousand more, and a page of ten years of monthly headcount. */
export async function measureScale(product: RunningProduct): Promise<Finding[]> {
  const few = await timesOf(product, paths);
  await generateMonthlyHeadcount(product.databaseUrl);
  const monthly = await timesOf(product, ['/companies/uber', '/companies/monthly-headcount/headcount']);
  const longest = await longestTask(`${product.url}/companies/monthly-headcount/headcount`);
  await generateCompanies(product.databaseUrl, many);
  const thousand = await timesOf(product, paths);
  const [overview, headcount] = monthly;
  return [
    ...paths.flatMap((path, index) => compare(path, few[index], thousand[index])),
    {
      what: 'Ten years of monthly headcount in 12 departments, made anew, of an overview',
      value: (headcount?.fresh ?? Number.NaN) / (overview?.fresh ?? Number.NaN),
      unit: 'ratio',
      aim: { atMost: 2 },
      note: `${headcount?.fresh.toFixed(0)} ms beside ${overview?.fresh.toFixed(0)} ms`,
    },
    {
      what: 'Its longest task in the browser until a second after a chart was turned to',
      value: median(longest),
      unit: 'ms',
      aim: { atMost: 50 },
      note: `${spread(longest, 0)}; 0 is none over 50 ms`,
    },
  ];
}

async function longestTask(address: string): Promise<number[]> {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
  try {
    const seen: number[] = [];
    for (let run = 0; run < 5; run++) seen.push((await loadOnce(browser, address)).longest);
    return seen;
  } finally {
    await browser.close();
  }
}

type Times = { readonly fresh: number; readonly kept: number; readonly spread: string };

function compare(path: string, few: Times | undefined, thousand: Times | undefined): Finding[] {
  const of = (kind: 'fresh' | 'kept') => (thousand?.[kind] ?? Number.NaN) / (few?.[kind] ?? Number.NaN);
  return [
    {
      what: `${path} with ${many.toLocaleString('en-US')} companies more, kept, of its time with two`,
      value: of('kept'),
      unit: 'ratio',
      aim: { atMost: 1.2 },
      note: `${thousand?.kept.toFixed(2)} ms beside ${few?.kept.toFixed(2)} ms`,
    },
    {
      what: `${path} made anew, of its time with two`,
      value: of('fresh'),
      unit: 'ratio',
      aim: { atMost: 1.2 },
      note: `${thousand?.fresh.toFixed(0)} ms (${thousand?.spread}) beside ${few?.fresh.toFixed(0)} ms (${few?.spread})`,
    },
  ];
}

const rounds = 7;

/** The time to a whole page, made anew and kept. A recording makes every page anew; drawings stay kept. */
async function timesOf({ url, databaseUrl }: RunningProduct, wanted: readonly string[]): Promise<Times[]> {
  const fresh = wanted.map((): number[] => []);
  const kept = wanted.map((): number[] => []);
  for (let round = 0; round <= rounds; round++) {
    await recordSomething(databaseUrl);
    for (const [index, path] of wanted.entries()) {
      const made = await timed(url + path);
      const again = [await timed(url + path), await timed(url + path), await timed(url + path)];
      // The first round draws every chart.
      if (round === 0) continue;
      fresh[index]?.push(made);
      kept[index]?.push(median(again));
    }
  }
  return wanted.map((_, index) => ({
    fresh: median(fresh[index] ?? []),
    kept: median(kept[index] ?? []),
    spread: spread(fresh[index] ?? [], 0),
  }));
}

async function timed(address: string): Promise<number> {
  const start = performance.now();
  const answer = await fetch(address);
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`);
  return performance.now() - start;
}

/** The server looks every second whether something was recorded. */
async function recordSomething(databaseUrl: string): Promise<void> {
  await execute(
    databaseUrl,
    `INSERT INTO recording (id, company_id, kind, actor, reason)
      SELECT gen_random_uuid(), id, 'edit', 'A bench', 'To make pages anew' FROM company WHERE slug = 'uber'`,
  );
  await new Promise((resolve) => setTimeout(resolve, 2_500));
}
