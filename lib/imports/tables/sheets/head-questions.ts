import type { HeadReading } from '@/lib/imports/tables/period-head';
import type { RowQuestion } from '@/lib/imports/tables/period-heads';
import type { HeadQuestion, SpanChoices } from '@/lib/imports/tables/period-span';
import { catalogue } from '@/lib/turnaround/catalogue';
import { dayLabel, periodLabel } from '@/lib/turnaround/period';
import type { TableDraft } from './drafts';
import { textAt } from './grid';
import type { HeadAnswer, Question } from './questions';
import type { CellAt } from './understanding';

export type InSheet = TableDraft & { readonly sheet: string | null };

const asks: Readonly<Record<HeadQuestion, string>> = {
  'date order': 'does the day or the month come first?',
  years: 'are these fiscal or calendar years?',
  'year end': 'when does the fiscal year end?',
  'name of a year': 'which fiscal year is it?',
  'month or day': 'is the number a year or a day?',
  'split year': 'is it a year over two calendar years, or a month?',
  century: 'which century is it?',
  year: 'which year is it?',
  'period of a date': 'what does it stand for?',
  'week of a date': 'does its week end or begin on this day?',
  'first day of a month': 'does it stand for the month or for the day?',
  scenario: 'is it a plan or a forecast?',
  until: 'until which day do its figures run?',
};

/** What the heads of periods leave open, each question once for the file. */
export function headsQuestions(tables: readonly InSheet[]): Question[] {
  const seen = new Map<HeadQuestion, Question>();
  for (const table of tables) {
    for (const question of table.headQuestions) {
      const { question: settles, day } = question.head;
      if (day !== null && !hasFlows(table)) continue;
      if (!seen.has(settles)) seen.set(settles, headQuestion(question, table));
    }
  }
  return [...seen.values()];
}

/** Balances hold on the day that a head names: only amounts of a period need to know which. */
export function hasFlows({ lines }: TableDraft): boolean {
  return lines.some(({ settled: { metric } }) => metric !== null && catalogue[metric].kind === 'flow');
}

function headQuestion(question: RowQuestion, table: InSheet): Question {
  const { head } = question;
  const choices = head.readings.map((reading) => {
    const answer = answerOf(reading.choice);
    return { answer, words: readingWords(reading), option: optionOf(reading) };
  });
  const cell = headCell(question, table);
  const { text } = cell;
  const option = choices[0]?.option ?? (head.question === 'year' ? '--heads year=2024' : '--heads until=2024-09-30');
  return {
    ...{ kind: 'heads', settles: head.question, answer: null, suggested: null, option, choices },
    sentence: `“${text}”: ${asks[head.question]}`,
    example: { cell, before: text, after: choices[0]?.words ?? '' },
  };
}

function readingWords({ choice, span }: HeadReading): string {
  if (span) return periodLabel({ type: 'duration', ...span });
  if (choice.fiscalYearEnd) return `its year ends on ${formatDay(choice.fiscalYearEnd)}`;
  return Object.values(choice).join(', ');
}

/** 31 March, of `03-31`. */
function formatDay(monthAndDay: string): string {
  return dayLabel(`2023-${monthAndDay}`).replace(' 2023', '');
}

/** Where the head stands that is asked about. */
function headCell({ at, text }: RowQuestion, { table, found, sheet }: InSheet): CellAt {
  switch (table.layout) {
    case 'periods across': {
      const head = table.columns.find((one) => one.column === at)?.head ?? '';
      return { sheet, row: table.headRows[0] ?? 0, column: at, text: head };
    }
    case 'periods down': {
      const column = table.columns.find(({ is }) => is === 'periods')?.column ?? 0;
      return { sheet, row: table.rows[at]?.row ?? 0, column, text: table.rows[at]?.label ?? '' };
    }
    default: {
      const column = table.columns.find(({ field }) => field === 'period')?.column ?? 0;
      const written = found.body[at];
      return { sheet, row: written?.row ?? 0, column, text: written ? textAt(written, column) : text };
    }
  }
}

function answerOf({ dates, years, ...choice }: HeadReading['choice']): HeadAnswer {
  const { apart: _, ...heads } = choice as Partial<SpanChoices>;
  const kept = Object.fromEntries(Object.entries(heads).filter(([, value]) => value !== null && value !== undefined));
  return { ...(dates && { dates }), ...(years && { years }), ...(Object.keys(kept).length > 0 && { heads: kept }) };
}

function optionOf({ choice }: HeadReading): string {
  const [entry] = Object.entries(choice).filter(([, value]) => value !== null && value !== undefined);
  return `--heads ${entry?.[0]}=${entry?.[1]}`;
}
