import { FileRefused } from '@/lib/imports/file-refused';
import type { Place } from '@/lib/imports/proposed';
import { quoted } from '@/lib/imports/quoted';
import type { BoundColumns } from './bind-columns';
import { dateOrder, type Evidence, type NumberMarks, noted, numberMarks, settled } from './detect-convention';
import type { Field } from './fields';
import { limits } from './limits';
import type { Mapping } from './mapping';
import type { DateOrder } from './read-day';
import type { TableRow } from './table-row';

const dateFields: readonly Field[] = ['period_start', 'period_end', 'period', 'known_on', 'source_date'];

/**
 * The mapping with its conventions for numbers and dates: as chosen, else as the file's cells show. A file that
 * shows both, or only what could be either, is refused until a person chooses.
 */
export async function settleConventions(
  place: Place,
  mapping: Mapping,
  columns: BoundColumns,
  rows: AsyncIterable<readonly TableRow[]>,
): Promise<Mapping> {
  let numbers: Evidence<NumberMarks> = columns.isTemplate ? ownMarks(mapping.headerRow) : { seen: {} };
  let dates: Evidence<DateOrder> = { seen: {} };
  const numberColumns = [columns.at.get('value'), ...columns.values.map(({ at }) => at)].filter(
    (at) => at !== undefined,
  );
  const dateColumns = dateFields.map((field) => columns.at.get(field)).filter((at) => at !== undefined);
  for (const { period } of columns.values) dates = noted(dates, [dateOrder(period)], period, mapping.headerRow);
  for await (const { row, cells } of sampled(rows, mapping.headerRow)) {
    for (const at of numberColumns) {
      const cell = cells[at];
      if (cell?.kind === 'text') numbers = noted(numbers, numberMarks(cell.text), cell.text, row);
    }
    for (const at of dateColumns) {
      const cell = cells[at];
      if (cell?.kind === 'text') dates = noted(dates, [dateOrder(cell.text)], cell.text, row);
    }
  }
  return {
    ...mapping,
    numbers: mapping.numbers ?? choice(place, numbers, ['en', 'de'], numberWords),
    dates: mapping.dates ?? choice(place, dates, ['dmy', 'mdy'], dateWords),
  };
}

/** The first rows below the header. */
async function* sampled(all: AsyncIterable<readonly TableRow[]>, headerRow: number): AsyncGenerator<TableRow> {
  let left: number = limits.sampledRows;
  for await (const rows of all) {
    const wanted = rows.filter(({ row }) => row > headerRow).slice(0, left);
    yield* wanted;
    left -= wanted.length;
    if (left === 0) return;
  }
}

/** The template is written with decimal points; another program may have saved it with others since. */
function ownMarks(row: number): Evidence<NumberMarks> {
  return { seen: { en: { text: 'the template', row } } };
}

type Words<Side extends string> = { readonly what: string } & Record<Side, string>;

const numberWords: Words<NumberMarks> = { what: 'how numbers are written', en: '1,234.5', de: '1.234,5' };
const dateWords: Words<DateOrder> = { what: 'the order of day and month', dmy: 'day first', mdy: 'month first' };

function choice<Side extends string>(
  { file, sheet }: Place,
  evidence: Evidence<Side>,
  sides: readonly [Side, Side],
  words: Words<Side>,
): Side | null {
  const result = settled(evidence, sides);
  if (result.ok) return result.choice;
  const [one, other] = sides;
  const advice = `Choose ${words.what} in this file: ${words[one]} or ${words[other]}.`;
  const { seen } = evidence;
  if (result.mixed) {
    const [first, second] = [seen[one], seen[other]];
    const both = `${quoted(first?.text ?? '')} in row ${first?.row} and ${quoted(second?.text ?? '')} in row ${second?.row}`;
    throw new FileRefused(file, `It mixes two conventions, ${both}. ${advice}`, { sheet });
  }
  throw new FileRefused(file, `${quoted(seen.either?.text ?? '')} can be read in two ways. ${advice}`, {
    sheet,
    row: seen.either?.row ?? null,
  });
}
