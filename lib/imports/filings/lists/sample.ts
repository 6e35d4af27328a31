import { whereOf } from '@/lib/imports/filings/rejected';
import type { ProposedEvent, ProposedFact, Rejected } from '@/lib/imports/proposed';
import { capital } from '@/lib/turnaround/words';
import type { ListOutcome, ReadList } from './outcome';

/** A row of a list as it would be read, for a person to see before all of it is. */
export type SampleRow = {
  readonly row: number;
  readonly sheet: string | null;
  readonly name: string | null;
  /** What it says, by what it means; null where the row is not read. */
  readonly says: {
    readonly day: string;
    readonly leaves: string;
    readonly count: string;
    readonly place: string;
  } | null;
  /** Why it is not read. */
  readonly why: string | null;
};

const shown = 8;

/** The first rows of a list as they would be read, with the first that are refused; those of one name, if it is given. */
export function sampleOf({ outcomes }: ReadList, name: string | null): SampleRow[] {
  const own = name === null ? outcomes : outcomes.filter((each) => each.name === name || each.name === null);
  const refused = own.filter(({ kind }) => kind === 'refused').slice(0, shown / 2);
  const others = own.filter(({ kind }) => kind !== 'refused').slice(0, shown - refused.length);
  return [...others, ...refused].map(sampleRow);
}

function sampleRow(outcome: ListOutcome): SampleRow {
  const { row, sheet, name } = outcome;
  if (outcome.kind !== 'proposed') {
    const why =
      outcome.kind === 'refused' ? withoutRow(outcome.rejected) : `Left out: it is one of the ${outcome.words}.`;
    return { row, sheet, name, says: null, why };
  }
  const event = outcome.proposed.find((each): each is ProposedEvent => each.kind === 'event');
  const facts = outcome.proposed.filter((each): each is ProposedFact => each.kind === 'fact');
  const [fact] = facts;
  const says = {
    day: event ? spanWords(event.on) : '',
    leaves: fact ? (fact.dateBasis === 'inferred' ? 'not stated' : spanWords(fact.period)) : '',
    count: facts
      .map(({ value, reported, metric }) => countWords(value.kind === 'missing', reported, metric))
      .join(', '),
    place: fact?.members.find(({ dimension }) => dimension === 'place')?.name ?? '',
  };
  return { row, sheet, name, says, why: null };
}

function countWords(isMissing: boolean, reported: string, metric: string): string {
  if (isMissing) return 'not disclosed';
  return metric === 'headcount-reduction' ? `${reported} people` : `${reported} of the staff`;
}

const spanWords = ({ start, end }: { start: string; end: string }) => (start === end ? start : `${start} to ${end}`);

/** The row stands beside it: "Column No. Affected: Read …". */
function withoutRow({ place, sentence }: Rejected): string {
  const start = `${whereOf({ ...place, column: null })}, `;
  return sentence.startsWith(start) ? capital(sentence.slice(start.length)) : sentence;
}
