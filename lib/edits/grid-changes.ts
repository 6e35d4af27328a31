import type { EditContext } from '@/lib/edits/context';
import { emptyFact, type FactDraft, factDraftOf } from '@/lib/edits/fact-draft';
import { cellKey, columnName, type Grid, type GridColumn, type GridRow, isCurrency, rowName } from '@/lib/edits/grid';
import { factIn, type GridDraft } from '@/lib/edits/grid-editing';
import { readTyped, saysScale } from '@/lib/edits/grid-scale';
import { oddWords } from '@/lib/edits/odd-change';
import { periodText } from '@/lib/edits/period-text';
import type { FieldProblem } from '@/lib/edits/read';
import { readFact } from '@/lib/edits/read-fact';
import type { SourceDraft } from '@/lib/edits/source-draft';
import { printedValue, sameValue, valueText } from '@/lib/edits/value-text';
import type { Reported } from '@/lib/figures/figure';
import type { Fact } from '@/lib/turnaround/case';

/** What all changes of a grid rest on; without a source, corrections keep the one they had. */
export type GridSource = {
  readonly source: string;
  readonly newSource: SourceDraft;
  readonly locator: string;
  readonly knownOn: string;
};

/** A cell that was changed: what it was, what it will be, and what is wrong with it. */
export type GridChange = {
  readonly cell: string;
  readonly row: GridRow;
  readonly column: GridColumn;
  readonly fact: Fact | null;
  /** "Revenue, Q1 2024". */
  readonly name: string;
  readonly was: string | null;
  /** As it will be shown; null where the figure is taken back. */
  readonly will: string | null;
  /** As the server takes it. */
  readonly edit: object;
  readonly problems: readonly FieldProblem[];
  /** The new value, where it can be read. */
  readonly value: Reported | null;
  /** Why it may be a slip, as a question before saving: about a power of ten away from what stands beside it. */
  readonly odd: string | null;
};

export type Met = Readonly<Record<string, Fact | null>>;

/** All changes of a grid in the order of its rows. A cell that says what it said before is none. */
export function gridChanges(
  grid: Grid,
  draft: GridDraft,
  met: Met,
  on: GridSource,
  context: EditContext,
): GridChange[] {
  const changes = grid.rows.flatMap((row) =>
    grid.columns.flatMap((column) => {
      const cell = cellKey(row, column);
      const text = draft.texts[cell];
      if (text === undefined) return [];
      const name = `${rowName(row, context.currency)}, ${columnName(column)}`;
      return changeOf({ cell, row, column, fact: factIn(grid, met, cell), name, text }, on, context) ?? [];
    }),
  );
  return changes.map((change) => ({ ...change, odd: oddWords(change, changes, { grid, met, context }) }));
}

type Place = Pick<GridChange, 'cell' | 'row' | 'column' | 'fact' | 'name'> & { readonly text: string };

function changeOf({ text, ...place }: Place, on: GridSource, context: EditContext): GridChange | null {
  const { fact, row } = place;
  const of = { metric: row.metric, unit: row.unit, locale: context.locale };
  const was = fact && printedValue(fact.value, of);
  if (text.trim() === '') {
    if (!fact) return null;
    return {
      ...place,
      was,
      will: null,
      edit: { kind: 'withdraw-fact', factId: fact.id },
      problems: [],
      value: null,
      odd: null,
    };
  }
  const read = readTyped(text, of);
  if (read.ok && fact && sameValue(read.value, fact.value)) return null;
  const isScaled = read.ok && saysScale(text);
  const written = isScaled ? { value: valueText(read.value, of), reported: text } : { value: text, reported: '' };
  const draft = fact ? corrected(fact, written, on, context) : added(place, written, on, context);
  const edit = fact ? { kind: 'restate-fact', factId: fact.id, draft } : { kind: 'add-fact', draft, beside: [] };
  const result = readFact(draft, context);
  const will = read.ok ? printedValue(read.value, of) : text;
  const value = read.ok ? read.value : null;
  return { ...place, was, will, edit, problems: result.ok ? [] : result.problems, value, odd: null };
}

type Written = Pick<FactDraft, 'value' | 'reported'>;

function corrected(fact: Fact, written: Written, on: GridSource, context: EditContext): FactDraft {
  const draft = { ...factDraftOf(fact, context), ...written, derived: false };
  return on.source === '' ? draft : { ...draft, ...sourced(on) };
}

function added(
  { row, column }: Omit<Place, 'text'>,
  written: Written,
  on: GridSource,
  context: EditContext,
): FactDraft {
  const { fiscalYearEnd } = context;
  const { type, precision } = column.period;
  return {
    ...emptyFact(context),
    metric: row.metric,
    members: row.members,
    period: periodText(column.period, { years: 'fiscal', fiscalYearEnd }),
    basis: type,
    precision,
    ...written,
    unit: isCurrency(row.unit) ? row.unit : context.currency,
    scenario: row.scenario,
    ...sourced(on),
  };
}

/** No more than what the server reads: what else a form keeps of a sheet stays behind. */
function sourced({ source, newSource, locator, knownOn }: GridSource): GridSource {
  return { source, newSource, locator, knownOn };
}
