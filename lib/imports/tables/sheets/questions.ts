import type { Mapping } from '@/lib/imports/tables/mapping';
import type { HeadQuestion } from '@/lib/imports/tables/period-span';
import type { ScaleName } from '@/lib/imports/tables/read-value';
import type { MetricKey } from '@/lib/turnaround/catalogue';
import type { CellAt, Understanding } from './understanding';

/** One real cell of the file, and what it becomes with the suggested answer: "(2,834)" becomes "£2,834,000 of cost". */
export type Example = { readonly cell: CellAt; readonly before: string; readonly after: string };

type Asked<Kind extends string, Answer> = {
  readonly kind: Kind;
  /** One sentence that asks, for a person. */
  readonly sentence: string;
  readonly example: Example | null;
  /** The answer that is in force, null while the question is open. A suggestion alone is none. */
  readonly answer: Answer | null;
  /** What is chosen first when the question is shown; null where nothing in the file suggests any. */
  readonly suggested: Answer | null;
  /** The options of `npx turnaround import` that answer it: `--scale thousands --currency GBP`. */
  readonly option: string;
};

/**
 * What a person is asked of a file. An answer goes into the mapping: scale and currency into `moneyIn` and
 * `defaults.unit`, costs into `costs`, parts into `parts`, companies into `only`, numbers into `numbers`, heads into `dates`, `years` and
 * `heads`.
 */
export type Question =
  /** Nothing, or not enough, says what amounts of money are in. */
  | (Asked<'money', { readonly scale: ScaleName; readonly currency: string }> & {
      /** What the file says already; null for what has to be answered. */
      readonly scale: ScaleName | null;
      readonly currency: string | null;
    })
  /** Costs are written below zero: `negative` takes them for costs all the same, `as written` for credits. */
  | Asked<'costs', 'negative' | 'as written'>
  /** What the parts of a metric are: departments, creditors, sites. `left out` leaves their rows out. */
  | (Asked<'parts', { readonly dimension: string } | 'left out'> & {
      readonly metric: MetricKey;
      readonly names: readonly string[];
    })
  /** Rows of several companies, or of one that may be another: which names are this company. */
  | (Asked<'companies', readonly string[]> & {
      /** The head of the column, and the names in it with their rows. */
      readonly column: string;
      readonly names: readonly { readonly name: string; readonly rows: number }[];
    })
  /** Whether 1,234 is over a thousand or a little over one, where no number of the file shows it. */
  | Asked<'numbers', 'en' | 'de'>
  /**
   * What the heads of periods mean where they can be read in two ways; asked once for all of them. An answer is part of a
   * mapping to lay over the one in force: `{ heads: { ends: 'week' } }`.
   */
  | (Asked<'heads', HeadAnswer> & {
      readonly settles: HeadQuestion;
      /** None where a person must write it: a year, a day. */
      readonly choices: readonly { readonly answer: HeadAnswer; readonly words: string; readonly option: string }[];
    });

/** The parts of a mapping that settle what heads mean. */
export type HeadAnswer = Partial<Pick<Mapping, 'dates' | 'years' | 'heads'>>;

/** Those of a file's questions that have no answer yet. */
export function openQuestions({ questions }: Pick<Understanding, 'questions'>): Question[] {
  return questions.filter(({ answer }) => answer === null);
}
