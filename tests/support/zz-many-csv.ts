import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ProposedFact } from '@/lib/imports/proposed';
import { manyProposed } from './many-proposed';

const head =
  'metric,members,period_type,period_start,period_end,period_precision,value,unit,scenario,known_on,source,' +
  'source_title,source_publisher,source_tier,source_kind,locator';

/** Writes the generated facts as a long table, one a row, each with its source. */
export async function writeManyCsv(file: string, count: number): Promise<void> {
  await pipeline(Readable.from(pieces(count)), createWriteStream(file));
}

async function* pieces(count: number): AsyncGenerator<string> {
  let piece = `${head}\n`;
  for await (const row of manyProposed(count)) {
    if (row.kind === 'fact') piece += `${lineOf(row)}\n`;
    if (piece.length < 262_144) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

function lineOf(fact: ProposedFact): string {
  const members = fact.members.map(({ dimension, name }) => `${dimension}: ${name}`).join('; ');
  const { type, start, end, precision } = fact.period;
  const number = fact.sourceKey.replace('filing-', '');
  const source = `${fact.sourceKey},Filing ${number},The company,primary,filing`;
  return `${fact.metric},${members},${type},${start},${end},${precision},${fact.reported},${fact.unit},actual,${fact.knownAt},${source},${fact.locator}`;
}
