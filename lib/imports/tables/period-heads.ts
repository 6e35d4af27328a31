import { withMonthsUnder } from './months-under';
import { type HeadCells, type HeadParts, headOf, type PeriodHead, partsOfHead, type SpanChoices } from './period-head';
import { settledByRow } from './settle-heads';
import { blankCell, type Cell } from './table-row';

/** A question that the heads of a row leave open, with one of them as its example. */
export type RowQuestion = {
  readonly head: PeriodHead & { kind: 'ambiguous' };
  readonly at: number;
  readonly text: string;
};

export type PeriodHeads = {
  /** One for each of the cells, in their order. */
  readonly heads: readonly PeriodHead[];
  /** Each question once, at its first head. */
  readonly questions: readonly RowQuestion[];
  /** What was chosen and what the row settled: pass these to read one of its heads alone. */
  readonly choices: SpanChoices;
};

/**
 * Reads a whole row of heads. The row's regularity settles what one head cannot: Jan-23 to Dec-25 are months and no days of
 * January; dates that are a month apart are months, over a flow. A line above that stands over its first column only
 * (2024, Budget) holds for the columns after it, up to the next.
 */
export function readPeriodHeads(cells: readonly HeadCells[], chosen: SpanChoices): PeriodHeads {
  const parts = withMonthsUnder(filled(cells).map(partsOfHead));
  const choices = settledByRow(parts, chosen);
  const heads = parts.map((part) => headOf(part, choices));
  return { heads, questions: questionsOf(heads, parts), choices };
}

function questionsOf(heads: readonly PeriodHead[], parts: readonly HeadParts[]): RowQuestion[] {
  const questions = new Map<string, RowQuestion>();
  heads.forEach((head, at) => {
    if (head.kind !== 'ambiguous' || questions.has(head.question)) return;
    questions.set(head.question, { head, at, text: parts[at]?.text ?? '' });
  });
  return [...questions.values()];
}

/** Blank cells over a head take what stands before them on their line. */
function filled(cells: readonly HeadCells[]): Cell[][] {
  const above: Cell[] = [];
  return cells.map((stack) => {
    const own: readonly Cell[] = Array.isArray(stack) ? stack : [stack as Cell];
    const last = own.length - 1;
    if ((own[last]?.text ?? '').trim() === '') return [...own];
    return own.map((cell, line) => {
      if (line === last) return cell;
      if (cell.text.trim() !== '') above[line] = cell;
      return cell.text.trim() === '' ? (above[line] ?? blankCell) : cell;
    });
  });
}
