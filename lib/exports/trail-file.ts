import { entryFields, type TrailEntry, type TrailHead } from '@/lib/access/trail/entry';
import { csvText } from './csv-text';

export const trailFormats = { csv: 'text/csv; charset=utf-8', json: 'application/json' } as const;
export type TrailFormat = keyof typeof trailFormats;

export function isTrailFormat(text: string): text is TrailFormat {
  return Object.hasOwn(trailFormats, text);
}

type Told = {
  readonly head: TrailHead | null;
  /** What was asked for, as an address says it. */
  readonly asked: string;
  readonly entries: AsyncIterable<TrailEntry>;
};

export const howToVerify =
  'Each hash is the SHA-256, in hexadecimal, of the previous hash, a line feed and the entry as a JSON array of texts ' +
  `without spaces: ["trail/1", ${entryFields.join(', ')}]. The previous hash of an entry is the hash of the one ` +
  'numbered before it; before the first stand 64 zeros.';

/** The trail as a file, piece by piece, the oldest entry first. It ends with how many there are: half a file shows. */
export function trailFile(format: TrailFormat, told: Told): AsyncGenerator<string> {
  return format === 'csv' ? csv(told) : json(told);
}

const columns = [...entryFields, 'previous', 'hash'] as const;

async function* csv({ head, asked, entries }: Told): AsyncGenerator<string> {
  yield `\ufeff${columns.join(',')}\r\n`;
  let count = 0;
  for await (const entry of entries) {
    count += 1;
    yield `${columns.map((name) => cell(entry[name])).join(',')}\r\n`;
  }
  const texts = 'An apostrophe before a text that a spreadsheet would run is not part of it; the JSON file has none.';
  const end = `${count} entries${asked && ` for ${asked}`}; the end of the trail was entry ${head?.seq}, ${head?.hash}.`;
  yield `\r\n${[howToVerify, texts, end].map(csvText).join('\r\n')}\r\n`;
}

function cell(value: string | number | null): string {
  if (value === null) return '';
  return typeof value === 'number' ? String(value) : csvText(value);
}

async function* json({ head, asked, entries }: Told): AsyncGenerator<string> {
  yield `{\n"verify": ${JSON.stringify(howToVerify)},\n"asked": ${JSON.stringify(asked)},\n`;
  yield `"head": ${JSON.stringify(head)},\n"entries": [`;
  let count = 0;
  for await (const entry of entries) {
    yield `${count === 0 ? '' : ','}\n${JSON.stringify(entry)}`;
    count += 1;
  }
  yield `\n],\n"count": ${count}\n}\n`;
}
