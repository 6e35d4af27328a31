import type { EditContext } from '@/lib/edits/context';
import { emptyFact, type FactDraft, factDraftOf } from '@/lib/edits/fact-draft';
import { cellKey, type Grid, type GridColumn, type GridRow, isCurrency } from '@/lib/edits/grid';
import { factIn, type GridDraft } from '@/lib/edits/grid-editing';
import { periodText } from '@/lib/edits/period-text';
import type { FieldProblem } from '@/lib/edits/read';
import { readFact } from '@/lib/edits/read-fact';
import type { SourceDraft } from '@/lib/edits/source-draft';
import { printedValue, readValueText, sameValue } from '@/lib/edits/value-text';
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
  readonly was: string | null;
  /** As it will be shown; null where the figure is taken back. */
  readonly will: string | null;
  /** As the server takes it. */
  readonly edit: object;
  readonly problems: readonly FieldProblem[];
};

type Met = Readonly<Record<string, Fact | null>>;

/** All changes of a grid in the order of its rows. A cell that says what it said before is none. */
export function gridChanges(
  grid: Grid,
  draft: GridDraft,
  met: Met,
  on: GridSource,
  context: EditContext,
): GridChange[] {
  return grid.rows.flatMap((row) =>
    grid.columns.flatMap((column) => {
      const cell = cellKey(row, column);
      const text = draft.texts[cell];
      if (text === undefined) return [];
      return changeOf({ cell, row, column, fact: factIn(grid, met, cell), text }, on, context) ?? [];
    }),
  );
}

type Place = Pick<GridChange, 'cell' | 'row' | 'column' | 'fact'> & { readonly text: string };

function changeOf({ text, ...place }: Place, on: GridSource, context: EditContext): GridChange | null {
  const { fact, row } = place;
  const of = { metric: row.metric, unit: row.unit, locale: context.locale };
  const was = fact && printedValue(fact.value, of);
  if (text.trim() === '') {
    if (!fact) return null;
    return { ...place, was, will: null, edit: { kind: 'withdraw-fact', factId: fact.id }, problems: [] };
  }
  const read = readValueText(text, of);
  if (read.ok && fact && sameValue(read.value, fact.value)) return null;
  const draft = fact ? corrected(fact, text, on, context) : added({ ...place, text }, on, context);
  const edit = fact ? { kind: 'restate-fact', factId: fact.id, draft } : { kind: 'add-fact', draft, beside: [] };
  const result = readFact(draft, context);
  const will = read.ok ? printedValue(read.value, of) : text;
  return { ...place, was, will, edit, problems: result.ok ? [] : result.problems };
}

function corrected(fact: Fact, text: string, on: GridSource, context: EditContext): FactDraft {
  const draft = { ...factDraftOf(fact, context), value: text, reported: '', derived: false };
  return on.source === '' ? draft : { ...draft, ...sourced(on) };
}

function added({ row, column, text }: Place, on: GridSource, context: EditContext): FactDraft {
  const { fiscalYearEnd } = context;
  const { type, precision } = column.period;
  return {
    ...emptyFact(context),
    metric: row.metric,
    members: row.members,
    period: periodText(column.period, { years: 'fiscal', fiscalYearEnd }),
    basis: type,
    precision,
    value: text,
    unit: isCurrency(row.unit) ? row.unit : context.currency,
    scenario: row.scenario,
    ...sourced(on),
  };
}

/** No more than what the server reads: what else a form keeps of a sheet stays behind. */
function sourced({ source, newSource, locator, knownOn }: GridSource): GridSource {
  return { source, newSource, locator, knownOn };
}
