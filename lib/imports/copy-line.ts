import type { ProposedFact } from '@/lib/imports/proposed';
import { cleanText } from '@/lib/text/clean-text';

/** The staging table's columns in the order in which a line has them. */
export const copyColumns = [
  'import_id, row_number, file, sheet, file_row, file_column, file_path, metric_key, members, unit',
  'period_type, period_start, period_end, period_precision, low, high, low_open, high_open, approximate',
  'missing_reason, reported, scenario, date_basis, derived, note, known_at, known_precision',
  'source_key, locator, key, restates_key, restates_reason, flags, hold_code, hold_sentence',
].join(', ');

const absent = '\\N';
const plain = /^[ -[\]-~]*$/;

/** A proposed fact as a line of PostgreSQL's COPY text format. */
export function copyLine(importId: string, rowNumber: number, fact: ProposedFact): string {
  const { place, period, value } = fact;
  const figure = value.kind === 'figure' ? value.figure : null;
  return `${importId}\t${rowNumber}\t${text(place.file)}\t${text(place.sheet)}\t${place.row ?? absent}\t${text(place.column)}\t${text(
    place.path,
  )}\t${fact.metric}\t${text(memberList(fact))}\t${fact.unit}\t${period.type}\t${period.start}\t${period.end}\t${
    period.precision
  }\t${figure?.low ?? absent}\t${figure?.high ?? absent}\t${bit(figure?.lowOpen)}\t${bit(figure?.highOpen)}\t${bit(
    figure?.approximate,
  )}\t${value.kind === 'missing' ? value.reason : absent}\t${text(fact.reported)}\t${fact.scenario}\t${fact.dateBasis}\t${bit(
    fact.derived,
  )}\t${text(fact.note)}\t${fact.knownAt}\t${fact.knownPrecision}\t${text(fact.sourceKey)}\t${text(fact.locator ?? '')}\t${text(
    fact.key ?? null,
  )}\t${text(fact.restates?.key ?? null)}\t${text(fact.restates?.reason ?? null)}\t${text(flagText(fact))}\t${text(
    fact.hold?.code ?? null,
  )}\t${text(fact.hold?.sentence ?? null)}\n`;
}

/** The members as one text, the same for the same members: `[["creditor","AWS"]]`, by dimension. */
function memberList({ members }: ProposedFact): string {
  if (members.length === 0) return '[]';
  const pairs = members.map(({ dimension, name }) => [dimension, memberName(name)]);
  return JSON.stringify(pairs.sort(([one = ''], [other = '']) => (one < other ? -1 : 1)));
}

function memberName(name: string): string {
  return cleanText(name).trim().normalize('NFC');
}

/** The flags as JSON; null without any. */
export function flagText({ flags }: Pick<ProposedFact, 'flags'>): string | null {
  return flags && flags.length > 0 ? JSON.stringify(flags) : null;
}

const bit = (value: boolean | undefined) => (value ? 't' : 'f');

function text(value: string | null): string {
  if (value === null) return absent;
  if (plain.test(value)) return value;
  return cleanText(value).replace(/[\\\t\n\r]/g, escaped);
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const escaped = (mark: string) => escapes[mark] ?? mark;
