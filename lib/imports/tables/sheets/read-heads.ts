import type { PeriodHead, SpanChoices } from '@/lib/imports/tables/period-head';
import { type RowQuestion, readPeriodHeads } from '@/lib/imports/tables/period-heads';
import { blankCell, type Cell } from '@/lib/imports/tables/table-row';
import { type MoneySign, moneySign } from './money-sign';

/** The heads of a line of columns or rows: what each says of its period, and of its amounts. */
export type LineHeads = {
  readonly heads: readonly PeriodHead[];
  readonly signs: readonly (MoneySign | null)[];
  /** Those that a person's choices leave open. */
  readonly questions: readonly RowQuestion[];
  /** What was chosen and what the heads settled. */
  readonly choices: SpanChoices;
};

/**
 * Reads the heads of a line, each a stack of cells from the top. A choice counts only where the heads leave its question
 * open: "ends: week" for one sheet makes no weeks of another's months.
 */
export function readHeads(
  stacks: readonly (readonly Cell[])[],
  base: SpanChoices,
  chosen: Partial<SpanChoices>,
): LineHeads {
  const signs = stacks.map((stack) => stack.map(({ text }) => moneySign(text)).find((sign) => sign !== null) ?? null);
  const bare = stacks.map((stack) => stack.map(withoutSign));
  let choices = base;
  let read = readPeriodHeads(bare, choices);
  for (let round = 0; round < 6 && read.questions.length > 0; round += 1) {
    const more = read.questions.map((question) => chosenFor(question, chosen)).find((choice) => choice !== null);
    if (!more) break;
    choices = { ...choices, ...more };
    read = readPeriodHeads(bare, choices);
  }
  return { heads: read.heads, signs, questions: read.questions, choices: read.choices };
}

function withoutSign(cell: Cell): Cell {
  const sign = cell.kind === 'text' ? moneySign(cell.text) : null;
  if (!sign) return cell;
  return sign.rest === '' ? blankCell : { ...cell, text: sign.rest };
}

const free = {
  year: 'year',
  until: 'until',
  years: 'years',
  'date order': 'dates',
  'year end': 'fiscalYearEnd',
} as const;

/** The part of a person's choices that answers a question. */
function chosenFor({ head }: RowQuestion, chosen: Partial<SpanChoices>): Partial<SpanChoices> | null {
  const reading = head.readings.find(({ choice }) => {
    const entries = Object.entries(choice).filter(([, value]) => value !== null && value !== undefined);
    return entries.length > 0 && entries.every(([key, value]) => chosen[key as keyof SpanChoices] === value);
  });
  if (reading) return chosenYearEnd(reading.choice);
  const key = Object.hasOwn(free, head.question) ? free[head.question as keyof typeof free] : null;
  return key !== null && chosen[key] ? chosenYearEnd({ [key]: chosen[key] }) : null;
}

function chosenYearEnd(choice: Partial<SpanChoices>): Partial<SpanChoices> {
  return choice.fiscalYearEnd ? { ...choice, isYearEndChosen: true } : choice;
}
