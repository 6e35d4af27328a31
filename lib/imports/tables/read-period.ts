import type { Period } from '@/lib/turnaround/case';
import type { Metric } from '@/lib/turnaround/catalogue';
import { CellRefused } from './cell-refused';
import { shownText } from './period-head';
import { expectedDay, readDay } from './read-day';
import { expectedSpan, readSpan, type SpanOptions } from './read-span';
import { type FieldText, fieldText, oneOf } from './row-fields';
import { isPrecision, type Span, wholePrecision } from './span';
import type { TableContext } from './table-context';
import type { TableRow } from './table-row';

type PeriodType = Period['type'];

/** The period of a row: from `period`, or from `period_start` and `period_end`. @throws CellRefused */
export function readPeriod(row: TableRow, metric: Metric, context: TableContext): Period {
  const type = oneOf<PeriodType | ''>(row, 'period_type', ['instant', 'duration'], '', context);
  const period = shownPeriod(row, fieldText(row, 'period', context));
  if (period.text !== '') return periodOf(period, type, metric, context);
  const start = fieldText(row, 'period_start', context);
  const end = fieldText(row, 'period_end', context);
  if (end.text === '') throw new CellRefused(end.at ?? period.at, '', 'the row has no period', expectedSpan);
  const until = dayOf(end, context);
  const given = type || typeOf(metric);
  if (start.text === '' && given === 'duration') {
    throw new CellRefused(start.at ?? end.at, end.text, `${metric.name} needs a start too`, expectedSpan);
  }
  const from = start.text === '' ? until : dayOf(start, context);
  if (from > until)
    throw new CellRefused(end.at, end.text, `the period ends before it begins, on ${from}`, 'a later date');
  return checked({ start: from, end: until, precision: precisionIn(row, from, until, context) }, given, end);
}

/** A date cell that is shown as a month or year is one. */
function shownPeriod({ cells }: TableRow, { text, at }: FieldText): FieldText {
  const cell = at === null ? undefined : cells[at];
  return cell?.format?.dateAs ? { text: shownText(cell), at } : { text, at };
}

/** The period that a text names: the row's own cell, or the head of a column. @throws CellRefused */
export function periodOf(written: FieldText, type: PeriodType | '', metric: Metric, context: TableContext): Period {
  const given = type || typeOf(metric);
  const read = readSpan(written.text, optionsIn(context)[given]);
  if (!read.ok) throw new CellRefused(written.at, written.text, read.why, expectedSpan);
  const { stocks } = context.mapping;
  const { span } = read;
  if (given === 'duration' && span.start === span.end && type === '') {
    throw new CellRefused(written.at, written.text, `it is one day, and ${metric.name} is of a period`, expectedSpan);
  }
  if (given === 'instant' && stocks === 'period end')
    return { type: given, start: span.end, end: span.end, precision: 'day' };
  return checked(span, given, written);
}

/** How a context's periods are read, kept so that each text is read once. */
const known = new WeakMap<TableContext, Readonly<Record<PeriodType, SpanOptions>>>();

function optionsIn(context: TableContext): Readonly<Record<PeriodType, SpanOptions>> {
  const options = known.get(context) ?? spanOptions(context);
  known.set(context, options);
  return options;
}

function spanOptions({ mapping: { dates, years }, company: { fiscalYearEnd }, heads }: TableContext) {
  const options = { dates, years, fiscalYearEnd, ...(heads ? { heads } : {}) };
  return { instant: options, duration: { ...options, over: true } };
}

function typeOf({ kind }: Metric): PeriodType {
  return kind === 'stock' ? 'instant' : 'duration';
}

/** An instant lies on one day, or somewhere in a month, quarter or year. */
function checked(span: Span, type: PeriodType, { at, text }: FieldText): Period {
  if (type === 'instant' && span.precision === 'day' && span.start !== span.end) {
    throw new CellRefused(at, text, 'it is more than one day, and the value holds on a date', expectedDay);
  }
  return { type, ...span };
}

function dayOf({ text, at }: FieldText, { mapping }: TableContext): string {
  const read = readDay(text, mapping.dates);
  if (!read.ok) throw new CellRefused(at, text, read.why, expectedDay);
  return read.day;
}

function precisionIn(row: TableRow, start: string, end: string, context: TableContext) {
  const { text, at } = fieldText(row, 'period_precision', context);
  if (text === '') return wholePrecision(start, end);
  if (!isPrecision(text)) throw new CellRefused(at, text, 'it is not a precision', 'day, month, quarter or year');
  return text;
}
