import { columnLetters } from '@/lib/imports/tables/column-letters';
import type { PeriodHead } from '@/lib/imports/tables/period-head';
import type { HeadQuestion } from '@/lib/imports/tables/period-span';
import { periodLabel } from '@/lib/turnaround/period';
import { capital } from '@/lib/turnaround/words';
import type { CellState, UnderstoodColumn, UnderstoodLine } from './understanding';

/** A line that says nothing of its values yet. */
export const blankLine: UnderstoodLine = {
  metric: null,
  members: [],
  period: null,
  day: null,
  scenario: null,
  money: null,
  negated: false,
};

type Said = {
  readonly words: string;
  readonly state: CellState;
  readonly reason: string | null;
} & Pick<UnderstoodLine, 'period' | 'day' | 'scenario'>;

const questionWords: Readonly<Record<HeadQuestion, string>> = {
  'date order': 'Whether the day or the month comes first is open.',
  years: 'Whether its years are fiscal or calendar years is open.',
  'year end': 'The end of the fiscal year is open.',
  'name of a year': 'Whether it is named by the year in which it begins or ends is open.',
  'month or day': 'Whether the number is a year or a day is open.',
  'split year': 'Whether it is a year over two or a month is open.',
  century: 'The century is open.',
  year: 'The year is open.',
  'period of a date': 'What period its date stands for is open.',
  'week of a date': 'Whether the week ends or begins on its date is open.',
  'first day of a month': 'Whether its date stands for the month or the day is open.',
  scenario: 'Whether it is a plan or a forecast is open.',
  until: 'The last day of its figures is open.',
};

/** What the head of a period says, for a person; null for a head that names none. */
export function periodSaid(head: PeriodHead): Said | null {
  if (head.kind === 'other') return null;
  const { day, scenario } = head;
  if (head.kind === 'ambiguous') {
    const reason = questionWords[head.question];
    return { words: 'A period', state: 'needs you', reason, period: null, day, scenario };
  }
  const { span } = head;
  const words = `${periodLabel({ type: 'duration', ...span })}${scenario ? `, ${scenario}` : ''}`;
  const year = Number(span.end.slice(0, 4));
  if (year < 1950 || year > 2060) {
    const reason = `The year ${year} is far off: choose the row that holds the heads, or leave it out.`;
    return { words, state: 'needs you', reason, period: null, day: null, scenario };
  }
  return { words, state: 'understood', reason: null, period: span, day, scenario };
}

/** A column that is left out, with why. */
export function leftOutColumn(column: number, head: string, reason: string): UnderstoodColumn {
  const named = head === '' ? columnLetters(column) : head;
  return {
    ...blankLine,
    ...{ column, head, field: null, is: 'left out', words: named, state: 'left out', reason: capital(reason) },
  };
}
