import { scenarioNamed } from '@/lib/imports/tables/read-scenario';
import { blankCell, type Cell, type TableRow } from '@/lib/imports/tables/table-row';
import type { Scenario } from '@/lib/turnaround/case';
import { catalogue, type MetricKey } from '@/lib/turnaround/catalogue';
import type { Choices } from './choices';
import { unitKindNamed } from './column-kinds';
import { isComparison } from './comparison';
import type { FoundTable } from './find-tables';
import { isFilled, textAt } from './grid';
import { type Label, readLabel } from './label';
import { moneyOfLine } from './money';
import { moneySign } from './money-sign';
import { plainAmount } from './plain-amount';
import { meaningOfRow, type RowMeaning } from './row-meaning';
import { openBeside } from './sets-apart';
import type { UnderstoodColumn, UnderstoodMoney } from './understanding';

/** A row as it is read by itself, before the rows of a file settle what their parts are. */
export type RowDraft = {
  readonly row: TableRow;
  readonly label: string;
  readonly meaning: RowMeaning;
  /** Where the label names one, or a heading above it. */
  readonly scenario: Scenario | null;
  readonly money: UnderstoodMoney | null;
  /** Its cells in columns of values, blank ones left aside. */
  readonly values: readonly { readonly column: UnderstoodColumn; readonly cell: Cell }[];
};

/** Reads the rows of a table with metrics down, each with what stands above it. */
export function rowsAcross(
  { body }: FoundTable,
  columns: readonly UnderstoodColumn[],
  title: MetricKey | null,
  sheet: string | null,
  choices: Choices,
): RowDraft[] {
  const labels = columns.find(({ is }) => is === 'labels');
  const isByParts = labels?.members[0] !== undefined;
  const summed = isByParts ? (title ?? totalled(body, labels.column, choices)) : title;
  const reader = new RowReader(columns, summed, sheet, choices);
  return body.map((row) => reader.read(row));
}

/** The metric of a row of totals, below rows that name only the parts: "Total headcount". */
function totalled(body: readonly TableRow[], column: number, { metricOf }: Choices): MetricKey | null {
  for (const row of [...body].reverse()) {
    const { text, meaning } = readLabel(textAt(row, column), metricOf);
    if (meaning.is === 'metric' && (meaning.total || namesTotal.test(text))) return meaning.metric;
  }
  return null;
}

const namesTotal = /^(?:total|sum|gesamt|summe)\b|\b(?:total|gesamt)$/i;

const note = /^(?:notes?\b|source|n\.?b\.?\b|\*|†|\(?\d\)\s|anmerkung|hinweis|prepared|unaudited)/i;

class RowReader {
  private heading: MetricKey | null;
  private above: MetricKey | null = null;
  private people: MetricKey | null = null;
  /** What a heading says of the rows below it: Budget, or Variance. */
  private block: Scenario | 'comparison' | null = null;
  private last = 0;
  private readonly labels: readonly number[];
  private readonly dimension: string | undefined;
  private readonly units: number | undefined;
  private readonly scenarios: number | undefined;
  private readonly values: readonly UnderstoodColumn[];

  constructor(
    private readonly columns: readonly UnderstoodColumn[],
    private readonly title: MetricKey | null,
    private readonly sheet: string | null,
    private readonly choices: Choices,
  ) {
    this.heading = title;
    this.labels = columns.filter(({ is }) => is === 'labels').map(({ column }) => column);
    this.dimension = columns.find(({ is }) => is === 'labels')?.members[0]?.dimension;
    this.units = columns.find(({ is }) => is === 'units')?.column;
    this.scenarios = columns.find(({ field }) => field === 'scenario')?.column;
    this.values = columns.filter(({ is }) => is === 'values');
  }

  read(row: TableRow): RowDraft {
    if (this.last > 0 && row.row > this.last + 1) this.afterBlank();
    this.last = row.row;
    const label = this.labelOf(row);
    const values = this.values.flatMap((column) => {
      const cell = row.cells[column.column] ?? blankCell;
      return isFilled(cell) ? [{ column, cell }] : [];
    });
    const draft = { row, label, values, money: this.moneyOf(row, label), scenario: null };
    if (values.length === 0) return { ...draft, meaning: this.withoutValues(label) };
    if (label === '') return { ...draft, meaning: { is: 'unknown', why: 'the row has no label' } };
    const cells = values.map(({ cell }) => cell);
    const meaning = this.withValues(label, row, cells);
    const open = openBeside(row, this.columns);
    if (open !== null)
      return { ...draft, meaning: { is: 'unknown', why: `what the column ${open} says of it is open` } };
    if (this.compares(row)) return { ...draft, meaning: { is: 'left out', why: 'It compares periods or scenarios.' } };
    const block = this.block === 'comparison' ? null : this.block;
    return { ...draft, scenario: readLabel(label, this.choices.metricOf).scenario ?? block, meaning };
  }

  /** Rows of variances: below a heading that says so, or by a column of scenarios. */
  private compares(row: TableRow): boolean {
    const said = this.scenarios === undefined ? '' : textAt(row, this.scenarios);
    return this.block === 'comparison' || (said !== '' && isComparison(said));
  }

  /** Headings of people hold beyond a blank row: "Sales" below it is no revenue. */
  private afterBlank(): void {
    if (this.heading && catalogue[this.heading].unitKind !== 'people') this.heading = this.title;
    this.people = null;
    this.above = null;
  }

  private labelOf(row: TableRow): string {
    const [label = '', group = ''] = [...this.labels].reverse().map((column) => textAt(row, column));
    if (this.labels.length < 2) return label;
    if (group !== '') {
      this.heading = readLabelMetric(group, this.choices) ?? this.title;
    }
    return label === '' ? group : label;
  }

  private withoutValues(label: string): RowMeaning {
    if (label === '' || label.length > 80 || note.test(label) || moneySign(label)?.rest === '') return { is: 'note' };
    const block = isComparison(label) ? 'comparison' : scenarioNamed(label);
    if (block) this.block = block;
    this.heading = readLabelMetric(label, this.choices);
    this.above = null;
    this.people = null;
    return { is: 'heading' };
  }

  private withValues(label: string, row: TableRow, cells: readonly Cell[]): RowMeaning {
    if (this.choices.mapping.ignored.includes(label)) return { is: 'left out', why: 'It is left out by choice.' };
    if (this.dimension !== undefined) return this.partIn(label, this.dimension);
    const { heading, above, people } = this;
    const read = readLabel(label, this.choices.metricOf);
    const percent = arePercentages(cells, read.percent || this.unitOf(row) === '%');
    const meaning = this.inItsUnit(meaningOfRow(read, { heading, above, people, percent }), row);
    if ('metric' in meaning) this.above = meaning.metric;
    if ('metric' in meaning && catalogue[meaning.metric].unitKind === 'people') this.people = meaning.metric;
    else if (meaning.is !== 'unknown') this.people = null;
    return meaning;
  }

  /** A row of a column of departments, creditors or sites. */
  private partIn(label: string, dimension: string): RowMeaning {
    if (this.title === null) return { is: 'unknown', why: `nothing says what is counted by ${dimension}` };
    const { meaning } = readLabel(label, this.choices.metricOf);
    const isTotal = meaning.is === 'total' || (meaning.is === 'metric' && (meaning.total || namesTotal.test(label)));
    if (isTotal) return { is: 'total', metric: this.title };
    return { is: 'part', metric: this.title, name: label, sure: true, or: null };
  }

  private unitOf(row: TableRow): string {
    return this.units === undefined ? '' : textAt(row, this.units);
  }

  /** A unit beside the label must be the metric's. */
  private inItsUnit(meaning: RowMeaning, row: TableRow): RowMeaning {
    const unit = this.unitOf(row);
    if (unit === '' || !('metric' in meaning)) return meaning;
    const kind = unitKindNamed(unit) ?? (moneySign(unit) ? 'money' : null);
    const { name, unitKind } = catalogue[meaning.metric];
    if (kind === null || kind === unitKind || (kind === 'ratio' && unitKind === 'times' && unit !== '%'))
      return meaning;
    return { is: 'unknown', why: `its unit is ${unit}, and ${name} is in ${unitKind}` };
  }

  private moneyOf(row: TableRow, label: string): UnderstoodMoney | null {
    const unit = this.unitOf(row);
    const [text, column] = moneySign(unit) ? [unit, this.units ?? 0] : [label, this.labels[0] ?? 0];
    const at = { sheet: this.sheet, row: row.row, column, text };
    return moneyOfLine(moneySign(text), at, this.choices.company.currency);
  }
}

function readLabelMetric(text: string, { metricOf }: Choices): MetricKey | null {
  return metricIn(readLabel(text, metricOf));
}

/** The metric that a heading names, by itself or as "Headcount by department"; null where it names none. */
export function metricIn({ meaning }: Label): MetricKey | null {
  return meaning.is === 'metric' ? meaning.metric : null;
}

/**
 * Whether a line's cells are percentages: each is written as one, or its label or unit says so and their numbers can be
 * nothing else. 0.5 under "Margin %" can be half, or half a per cent.
 */
export function arePercentages(cells: readonly Cell[], saysPercent: boolean): boolean {
  if (cells.length > 0 && cells.every(isPercentage)) return true;
  const numbers = cells.map((cell) => plainAmount(cell));
  return saysPercent && !cells.some(isPercentage) && numbers.some((number) => Math.abs(Number(number ?? 0)) > 1.5);
}

/** Whether a cell is written as a percentage. */
export function isPercentage({ text, format }: Cell): boolean {
  return format?.percent !== undefined || /%\s*\)?$/.test(text.trim());
}
