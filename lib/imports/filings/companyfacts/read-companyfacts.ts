import { readRow } from '@/lib/imports/filings/companyfacts/read-row';
import type { FiledValue, Filer } from '@/lib/imports/filings/filed-value';
import { type Json, JsonNumber, memberOf, membersOf, parseJson, shown } from '@/lib/imports/filings/json/parse-json';
import { mostRejected, rejected } from '@/lib/imports/filings/rejected';
import { metricOf } from '@/lib/imports/filings/tags';
import type { Place, Rejected } from '@/lib/imports/proposed';
import type { MetricKey } from '@/lib/turnaround/catalogue';

/** What a file holds: `rows` are those taken, those refused and those of tags that carry no metric. */
export type CompanyFacts = {
  readonly filer: Filer;
  readonly rejected: readonly Rejected[];
  readonly rows: number;
  readonly otherTags: number;
};

export type ReadCompanyFacts =
  | { readonly ok: true; readonly facts: CompanyFacts }
  | { readonly ok: false; readonly rejected: Rejected };

const longestName = 200;
const unsafe = new Set(['__proto__', 'constructor', 'prototype']);
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unreadable = /[\u0000-\u001f\u007f]|\p{Cs}/u;

/** Reads one company's facts as the SEC gives them. A file that is not one is refused whole, a bad row by itself. */
export function readCompanyFacts(text: string, file: string): ReadCompanyFacts {
  const parsed = parseJson(text);
  const at = (path: string): Place => ({ file, sheet: null, row: null, column: null, path });
  const refuse = (path: string, read: string, expected: string, sentence?: string): ReadCompanyFacts => ({
    ok: false,
    rejected: rejected(at(path), read, expected, sentence),
  });
  if (!parsed.ok) return refuse('$', text.slice(0, 80), 'companyfacts JSON', `${file} is not JSON: ${parsed.problem}.`);

  const cik = cikOf(memberOf(parsed.value, 'cik'));
  const name = memberOf(parsed.value, 'entityName');
  if (!cik) return refuse('cik', shown(memberOf(parsed.value, 'cik')), 'a company’s number of up to ten digits');
  if (typeof name !== 'string' || name === '' || name.length > longestName || unreadable.test(name))
    return refuse('entityName', shown(name), 'a company’s name in readable characters');
  const taxonomies = membersOf(memberOf(parsed.value, 'facts'));
  if (!taxonomies) return refuse('facts', shown(memberOf(parsed.value, 'facts')), 'an object of taxonomies');

  const found = rowsOf(taxonomies, file);
  if ('unsafe' in found)
    return refuse(found.unsafe, found.unsafe, 'no reserved name', `${file}, ${found.unsafe}: the name is reserved.`);
  if (found.rejected.length > mostRejected)
    return refuse('facts', '', 'companyfacts JSON', `${file}: over ${mostRejected} rows cannot be read.`);
  if (found.values.length === 0 && found.rejected.length === 0)
    return refuse('facts', '', 'facts of us-gaap or ifrs-full', `No financial facts found in ${file}.`);
  const { values, ...rest } = found;
  return { ok: true, facts: { filer: { cik, name, values }, ...rest } };
}

/** A company's number without leading zeros. */
function cikOf(value: Json | undefined): string | null {
  const text = value instanceof JsonNumber ? value.text : value;
  if (typeof text !== 'string' || !/^\d{1,10}$/.test(text)) return null;
  return text.replace(/^0+/, '') || null;
}

type Found = { values: FiledValue[]; rejected: Rejected[]; rows: number; otherTags: number };
type TagPlace = { readonly file: string; readonly taxonomy: string; readonly tag: string };

function rowsOf(taxonomies: readonly [string, Json][], file: string): Found | { unsafe: string } {
  const found: Found = { values: [], rejected: [], rows: 0, otherTags: 0 };
  for (const [taxonomy, concepts] of taxonomies) {
    if (unsafe.has(taxonomy)) return { unsafe: `facts.${taxonomy}` };
    for (const [tag, concept] of membersOf(concepts) ?? []) {
      const units = memberOf(concept, 'units');
      const reserved = membersOf(units)?.find(([unit]) => unsafe.has(unit));
      if (unsafe.has(tag)) return { unsafe: `facts.${taxonomy}.${tag}` };
      if (reserved) return { unsafe: `facts.${taxonomy}.${tag}.units.${reserved[0]}` };
      const metric = metricOf(taxonomy, tag);
      if (metric) readTag(found, metric, units, { file, taxonomy, tag });
      else countRows(found, units);
    }
  }
  return found;
}

function countRows(found: Found, units: Json | undefined): void {
  for (const [, rows] of membersOf(units) ?? []) {
    const count = Array.isArray(rows) ? rows.length : 0;
    found.rows += count;
    found.otherTags += count;
  }
}

function readTag(found: Found, metric: MetricKey, units: Json | undefined, at: TagPlace): void {
  const lists = membersOf(units);
  const path = `facts.${at.taxonomy}.${at.tag}.units`;
  const place = (path: string): Place => ({ file: at.file, sheet: null, row: null, column: null, path });
  if (!lists) found.rejected.push(rejected(place(path), shown(units), 'an object with a list for each unit'));
  for (const [unit, rows] of lists ?? []) {
    if (!Array.isArray(rows)) {
      found.rejected.push(rejected(place(`${path}.${unit}`), shown(rows), 'a list of rows'));
      continue;
    }
    found.rows += rows.length;
    for (const [index, row] of rows.entries()) {
      if (found.rejected.length > mostRejected) return;
      const read = readRow(row, metric, { ...at, unit, index });
      if ('kind' in read) found.rejected.push(read);
      else found.values.push(read);
    }
  }
}
