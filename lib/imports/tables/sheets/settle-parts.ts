import type { Mapping } from '@/lib/imports/tables/mapping';
import { catalogue, type MetricKey } from '@/lib/turnaround/catalogue';
import type { RowMeaning } from './row-meaning';
import type { CellState, UnderstoodLine, UnderstoodRow } from './understanding';

/** What a line of a metric turned out to be, with every part settled or open. */
export type SettledLine = Pick<UnderstoodLine, 'metric' | 'members'> & {
  readonly is: UnderstoodRow['is'];
  readonly words: string;
  readonly state: CellState;
  readonly reason: string | null;
  /** The part's name, where it is one. */
  readonly part: string | null;
};

/** Settles which lines of one table are parts of a metric, and on which dimension, as a person answered. */
export function settleParts(meanings: readonly RowMeaning[], { parts }: Pick<Mapping, 'parts'>): SettledLine[] {
  return meanings.map((meaning) => settled(oneReading(meaning, meanings), parts));
}

/** A label of which both sides name a metric is of the one that other labels share. */
function oneReading(meaning: RowMeaning, all: readonly RowMeaning[]): RowMeaning {
  if (meaning.is !== 'part') return meaning;
  const others = (metric: MetricKey) =>
    all.filter((one) => one !== meaning && one.is === 'part' && one.metric === metric).length;
  const own = others(meaning.metric);
  if (!meaning.sure && own === 0) return { is: 'unknown', why: 'no metric has this name' };
  if (!meaning.or) return meaning;
  const other = others(meaning.or.metric);
  if (own > 0 === other > 0) {
    const [one, two] = [meaning.metric, meaning.or.metric].map((metric) => catalogue[metric].name);
    return { is: 'unknown', why: `it may be a part of ${one} or of ${two}` };
  }
  return own > 0 ? { ...meaning, or: null } : { ...meaning, ...meaning.or, or: null };
}

function settled(meaning: RowMeaning, parts: Mapping['parts']): SettledLine {
  const none = { metric: null, members: [], part: null, reason: null };
  switch (meaning.is) {
    case 'metric':
    case 'total': {
      const { name } = catalogue[meaning.metric];
      const words = meaning.is === 'total' ? `${name}, the total` : name;
      return { ...none, is: meaning.is, metric: meaning.metric, words, state: 'understood' };
    }
    case 'part':
      return partOf(meaning, parts);
    case 'heading':
      return { ...none, is: 'heading', words: 'A heading', state: 'understood' };
    case 'note':
      return { ...none, is: 'note', words: 'A remark', state: 'left out' };
    case 'percentage':
      return { ...none, is: 'percentage', words: meaning.why, state: 'left out', reason: meaning.why };
    case 'left out':
      return { ...none, is: 'note', words: meaning.why, state: 'left out', reason: meaning.why };
    default:
      return { ...none, is: 'unknown', words: 'Not known', state: 'needs you', reason: meaning.why };
  }
}

function partOf({ metric, name }: RowMeaning & { is: 'part' }, parts: Mapping['parts']): SettledLine {
  const answer = parts.find((one) => one.metric === metric)?.dimension ?? null;
  const whole = catalogue[metric].name;
  const line = { is: 'part', metric, part: name, members: [], words: `${whole}: ${name}`, reason: null } as const;
  if (answer === null) return { ...line, state: 'needs you', reason: `What ${name} is of ${whole} is open.` };
  if (answer === 'left out') return { ...line, state: 'left out', reason: 'Parts are left out by choice.' };
  return {
    ...line,
    members: [{ dimension: answer, name }],
    words: `${whole}, ${answer}: ${name}`,
    state: 'understood',
  };
}
