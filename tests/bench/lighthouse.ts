import lighthouse from 'lighthouse';
import { chromium } from 'playwright';
import { freeAddress } from '@/scripts/address';
import { findBrowser } from '@/scripts/browser/find';
import { browserFlags } from '@/scripts/browser/flags';
import type { RunningProduct } from '@/tests/support/running-product';
import { type Finding, median, spread } from './finding';

const runs = 3;

/** What Lighthouse says of the overview on a slow telephone. */
export async function measureWithLighthouse({ url }: RunningProduct): Promise<Finding[]> {
  const page = `${url}/companies/stability-ai`;
  await (await fetch(page)).arrayBuffer();
  const scores: number[] = [];
  const texts: string[] = [];
  for (let run = 0; run < runs; run += 1) {
    const { score, text } = await runOnce(page);
    scores.push(score);
    texts.push(text);
  }
  const note = `${spread(scores, 0)}; ${texts.at(-1)}`;
  return [
    { what: 'Lighthouse, mobile, performance', value: median(scores), unit: 'of 100', aim: { atLeast: 95 }, note },
  ];
}

async function runOnce(page: string): Promise<{ score: number; text: string }> {
  const { port } = await freeAddress();
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: [...browserFlags, `--remote-debugging-port=${port}`],
  });
  try {
    const result = await lighthouse(page, { port, onlyCategories: ['performance'], logLevel: 'error' });
    const audits = result?.lhr.audits;
    const said = (name: string) => audits?.[name]?.displayValue ?? 'nothing';
    const text = [
      `first paint ${said('first-contentful-paint')}`,
      `largest ${said('largest-contentful-paint')}`,
      `blocking ${said('total-blocking-time')}`,
      `shift ${said('cumulative-layout-shift')}`,
    ].join(', ');
    return { score: (result?.lhr.categories.performance?.score ?? 0) * 100, text };
  } finally {
    await browser.close();
  }
}
