import type { RunningProduct } from '@/tests/support/running-product';
import { record, startBareServer } from './bare-server';
import type { Aim, Finding } from './finding';
import { connections, type Load, load } from './load';

type Case = { readonly what: string; readonly path: string; readonly encoding: string; readonly aim?: Aim };

// Aims are for pages sent as they are, as the floors were measured; browsers ask for gzip.
const cases: readonly Case[] = [
  { what: 'Overview page, kept', path: '/companies/stability-ai', encoding: 'identity', aim: { atLeast: 0.14 } },
  { what: 'Overview page, kept, gzip', path: '/companies/stability-ai', encoding: 'gzip' },
  { what: 'Page rendered per request', path: '/', encoding: 'identity', aim: { atLeast: 0.025 } },
];

/** Requests a second of pages, against a bare Node server that sends the same headers and bytes from memory. */
export async function measurePages({ url }: RunningProduct): Promise<Finding[]> {
  const bare = await startBareServer();
  try {
    const findings: Finding[] = [];
    for (const each of cases) {
      const answer = await record(`${url}${each.path}`, each.encoding);
      await bare.keep(answer);
      const floor = await load(`${bare.url}${each.path}`, each.encoding);
      const ours = await load(`${url}${each.path}`, each.encoding);
      findings.push(...compare(each, ours, floor, Buffer.from(answer.body, 'base64').byteLength));
    }
    return findings;
  } finally {
    await bare.stop();
  }
}

function compare({ what, aim }: Case, ours: Load, floor: Load, bytes: number): Finding[] {
  const failed = ours.failed + floor.failed;
  const note = `${(bytes / 1_000).toFixed(0)} kB at ${connections} connections${failed ? `; ${failed} FAILED` : ''}`;
  return [
    {
      what: `${what}: of a bare server's speed`,
      value: ours.perSecond / floor.perSecond,
      unit: 'ratio',
      ...(aim ? { aim } : {}),
      note: `bare ${Math.round(floor.perSecond)}/s, p50 ${floor.p50.toFixed(1)} ms, p99 ${floor.p99.toFixed(1)} ms`,
    },
    { what: `${what}: requests`, value: ours.perSecond, unit: '/s', note },
    { what: `${what}: p50`, value: ours.p50, unit: 'ms' },
    { what: `${what}: p99`, value: ours.p99, unit: 'ms' },
  ];
}
