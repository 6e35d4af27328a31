import { decimal, plainText } from '@/lib/figures/decimal';
import { placeWords } from '@/lib/imports/place';
import type { Place, ProposedFact, Rejected } from '@/lib/imports/proposed';
import { quoted } from '@/lib/imports/quoted';
import type { Period } from '@/lib/turnaround/case';
import { catalogue, type Metric } from '@/lib/turnaround/catalogue';
import { CellRefused } from './cell-refused';
import { normalHeader } from './fields';
import { withoutMark } from './footnote-marks';
import { metricNamed, metricsNamed } from './metric-names';
import { ownText } from './own-text';
import { readKnown } from './read-known';
import { readMembers } from './read-members';
import { readRestates } from './read-restates';
import { readScenario } from './read-scenario';
import { readUnit } from './read-unit';
import { readValue } from './read-value';
import { fieldText, oneOf, shortText } from './row-fields';
import { readSource } from './source-book';
import type { TableContext } from './table-context';
import type { Cell, TableRow } from './table-row';

/** The metric that a row is about. @throws CellRefused */
export function readMetric(row: TableRow, context: TableContext): Metric {
  const { text, at } = fieldText(row, 'metric', context);
  if (text === '') throw new CellRefused(at, '', 'the row names no metric', 'a metric, such as Revenue');
  const own = context.metrics.size > 0 ? context.metrics.get(normalHeader(text)) : undefined;
  const key = own ?? metricNamed(text, unitKindOf(row, context));
  if (key === undefined && metricsNamed(text).length > 1) {
    const names = metricsNamed(text).map((each) => `${catalogue[each].name} (${catalogue[each].unitKind})`);
    throw new CellRefused(at, text, `it can be ${names.join(' or ')}`, 'a unit beside it, such as USD or ratio');
  }
  if (key === undefined)
    throw new CellRefused(
      at,
      text,
      'no metric has this name',
      'the name of a metric, such as Revenue, or one set for this file',
    );
  return catalogue[key];
}

/** What the row's own unit says of what it measures; undefined where the row has none. */
function unitKindOf(row: TableRow, context: TableContext): Metric['unitKind'] | undefined {
  const at = context.columns.at.get('unit');
  const unit = at === undefined ? '' : (row.cells[at]?.text.trim() ?? '');
  if (unit === 'people' || unit === 'ratio') return unit;
  return /^[A-Z]{3}$/.test(unit) ? 'money' : undefined;
}

/** The fact of one value cell, with all that its row says beside it. @throws CellRefused */
export function readFact(
  row: TableRow,
  written: Cell,
  at: number,
  metric: Metric,
  period: Period,
  context: TableContext,
): ProposedFact {
  const { mapping } = context;
  const unit = readUnit(row, metric, context);
  const { cell, note: mark } = withoutMark(written);
  const { numbers, credits, dashes } = mapping;
  // Amounts beside a currency of their own are whole units of it, unless the file is said to be in others.
  const moneyIn = mapping.moneyIn ?? (context.columns.at.has('unit') ? 'units' : null);
  const shares = context.columns.isTemplate ? 'plain' : mapping.shares;
  const value = readValue(cell, at, { unit, floor: metric.floor, numbers, moneyIn, credits, dashes, shares });
  const source = readSource(row, context);
  return {
    kind: 'fact',
    place: placeOf(row, at, context),
    metric: metric.key,
    members: readMembers(row, context),
    period,
    value,
    reported: shortText(row, 'reported', 500, context).text || writtenIn(written, metric, context),
    unit,
    scenario: readScenario(row, context),
    dateBasis: oneOf(row, 'date_basis', ['stated', 'inferred'], 'stated', context),
    derived: isYes(row, context),
    note: noteIn(row, mark, context),
    ...readKnown(row, source.publishedOn, context),
    sourceKey: source.key,
    locator: shortText(row, 'locator', 2_000, context).text || null,
    ...readRestates(row, context),
  };
}

/** The row's own remark, and the footnote mark of its value. */
function noteIn(row: TableRow, mark: string | null, context: TableContext): string | null {
  const { text } = shortText(row, 'note', 10_000, context);
  if (mark === null) return text || null;
  const marked = `Marked ${quoted(ownText(mark))} in the source.`;
  return text === '' ? marked : `${text} ${marked}`;
}

function isYes(row: TableRow, context: TableContext): boolean {
  return ['yes', 'true'].includes(oneOf(row, 'derived', ['no', 'yes', 'false', 'true'], 'no', context));
}

/** The cell's own words, a share as its workbook shows it: "12.5 (in millions)". */
function writtenIn(cell: Cell, { unitKind }: Metric, { mapping }: TableContext): string {
  if (cell.format?.percent) return `${plainText(decimal(cell.text).times(100))}%`;
  const text = cell.text.trim() || '(blank)';
  return unitKind === 'money' && mapping.moneyIn !== null && mapping.moneyIn !== 'units' && /\d/.test(text)
    ? `${text} (in ${mapping.moneyIn})`
    : text;
}

/** What is wrong with a row or cell, for a person; other errors are thrown on. */
export function rejection(error: unknown, row: TableRow, context: TableContext, at: number | null = null): Rejected {
  if (!(error instanceof CellRefused)) throw error;
  const place = placeOf(row, error.at ?? at, context);
  const { read, expected } = error;
  return { kind: 'rejected', place, read: ownText(read), expected, sentence: `${placeWords(place)}: ${error.message}` };
}

function placeOf({ row }: TableRow, at: number | null, { place, columns }: TableContext): Place {
  return {
    file: place.file,
    sheet: place.sheet,
    row,
    column: at === null ? null : (columns.names[at] ?? null),
    path: null,
  };
}
