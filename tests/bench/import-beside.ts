import { randomUUID } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { lookAtFile } from '@/lib/imports/files/look-at-file';
import { fileOnDisk } from '@/lib/imports/import-file';
import type { RunningProduct } from '@/tests/support/running-product';
import type { Finding } from './finding';
import { megabytesOf } from './memory';

const pages = ['/companies/stability-ai', '/companies/stability-ai/sources', '/compare'];
const restSeconds = 20;
const company = { slug: 'many', name: 'Many', currency: 'USD', fiscalYearEnd: '12-31' } as const;

/** The web server while it is asked for pages: how long each took, in milliseconds, and its most memory. */
type Watched = { readonly times: readonly number[]; readonly megabytes: number };

/** What people on other pages notice of a file of a million rows that is read: memory of the web server, and waiting. */
export async function measureBeside({ url, pid }: RunningProduct, place: string): Promise<Finding[]> {
  let rested = false;
  setTimeout(() => {
    rested = true;
  }, restSeconds * 1_000);
  const rest = await watch(url, pid, () => rested);
  const id = await beginReading(url, place);
  let ended = false;
  const [busy, rows] = await Promise.all([
    watch(url, pid, () => ended),
    untilRead(url, id).finally(() => {
      ended = true;
    }),
  ]);
  const [before, after] = [p99(rest.times), p99(busy.times)];
  return [
    {
      what: 'Memory of the web server while a file is read, of its rest',
      value: busy.megabytes / rest.megabytes,
      unit: 'ratio',
      aim: { atMost: 1.3 },
      note: `${rows} rows; ${rest.megabytes.toFixed(0)} MB at rest, ${busy.megabytes.toFixed(0)} MB at most; its reader is a process of its own`,
    },
    {
      what: 'Other pages meanwhile, p99 of theirs at rest',
      value: after / before,
      unit: 'ratio',
      aim: { atMost: 2 },
      note: `${before.toFixed(0)} ms of ${rest.times.length} at rest, ${after.toFixed(0)} ms of ${busy.times.length} while it was read`,
    },
  ];
}

/** Asks for pages one after the other, with a short pause, until something has happened. */
async function watch(url: string, pid: number, isOver: () => boolean): Promise<Watched> {
  const times: number[] = [];
  let megabytes = megabytesOf(pid);
  for (let asked = 0; !isOver(); asked += 1) {
    const started = performance.now();
    const answer = await fetch(`${url}${pages[asked % pages.length]}`);
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}.`);
    times.push(performance.now() - started);
    if (asked % 20 === 0) megabytes = Math.max(megabytes, megabytesOf(pid));
    await wait(20);
  }
  return { times, megabytes };
}

/** Uploads a file and begins to read it into a new company, as the page does; the import's id. */
async function beginReading(url: string, place: string): Promise<string> {
  const name = path.basename(place);
  const looked = await lookAtFile(await fileOnDisk(place, name), {
    company: { ...company, id: 'many', names: ['Many'] },
  });
  if (looked.format !== 'table') throw new Error(`It was taken for ${looked.format}.`);
  const upload = `${url}/import/uploads/${randomUUID()}`;
  await answerOf(`${upload}?name=${name}`, { method: 'PUT', body: await openAsBlob(place) });
  const order = {
    key: randomUUID(),
    newCompany: company,
    choices: { format: 'table', mapping: looked.preview.mapping },
  };
  const headers = { 'content-type': 'application/json' };
  const begun = await answerOf(`${upload}/read`, { method: 'POST', headers, body: JSON.stringify(order) });
  return String(begun.id);
}

async function untilRead(url: string, id: string): Promise<number> {
  for (;;) {
    const { state, rowsRead, refusal } = await answerOf(`${url}/import/imports/${id}`, {});
    if (state === 'previewed') return Number(rowsRead);
    if (state !== 'reading') throw new Error(`The import is ${state}: ${refusal}`);
    await wait(500);
  }
}

async function answerOf(address: string, init: RequestInit): Promise<Record<string, unknown>> {
  const { origin } = new URL(address);
  const headers = { ...(init.headers as Record<string, string>), origin, 'sec-fetch-site': 'same-origin' };
  const answer = await fetch(address, { ...init, headers });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as Record<string, unknown>;
}

function p99(times: readonly number[]): number {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN;
}
