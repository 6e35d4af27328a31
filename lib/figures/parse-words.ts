import { meanings, phrases } from '@/lib/figures/cursor';
import type { MissingReason } from '@/lib/figures/figure';

/** Which side a word closes: `<` and "under" are `less`, `$30M+` is `at least`. */
export type Bound = 'less' | 'at most' | 'more' | 'at least';

/** Words and signs before a number. "Nearly" and "almost" are left out: they may mean about or less. */
export const qualifiers = meanings<Bound | 'about'>([
  ['less', ['<', 'less than', 'fewer than', 'under', 'just under', 'below', 'just below']],
  ['less', ['weniger als', 'unter', 'knapp unter']],
  ['at most', ['≤', '<=', 'at most', 'up to', 'no more than', 'not more than', 'höchstens', 'bis zu', 'maximal']],
  ['more', ['>', 'more than', 'over', 'just over', 'above', 'greater than', 'mehr als', 'über']],
  ['at least', ['≥', '>=', 'at least', 'no less than', 'not less than', 'no fewer than', 'mindestens']],
  ['about', ['~', '∼', '≈', 'about', 'around', 'c', 'ca', 'circa', 'roughly', 'approximately', 'approx']],
  ['about', ['etwa', 'rund', 'ungefähr']],
]);

/** Signs and words after a number that close one side. */
export const afterwords = meanings<Bound>([
  ['at least', ['+', 'or more', 'or over', 'or above', 'or higher', 'oder mehr']],
  ['at most', ['or less', 'or fewer', 'or under', 'or below', 'or lower', 'oder weniger']],
]);

export const betweens = phrases('between', 'from', 'zwischen', 'von');
export const ands = phrases('and', 'und', 'to', 'bis');
export const dashes = phrases('-', '–', '—', '‒', '‐', '‑', 'to', 'bis');
export const minuses = phrases('-', '−', 'minus');
export const pluses = phrases('+');
export const percents = phrases('%', 'percent', 'per cent', 'prozent');

export const lossesBefore = phrases(
  ...['loss', 'losses', 'net loss', 'net losses', 'verlust'],
  ...['loss of', 'a loss of', 'losses of', 'net loss of', 'a net loss of', 'net losses of', 'verlust von'],
);
export const lossesAfter = phrases('loss', 'losses', 'net loss', 'net losses', 'verlust');

/** Powers of ten. */
export const scaleWords = meanings<number>([
  [3, ['k', 'thousand', 'tsd', 'tausend']],
  [6, ['m', 'mn', 'million', 'mio', 'millionen']],
  [9, ['b', 'bn', 'mrd', 'milliarde', 'milliarden']],
  [12, ['tn']],
]);

/** Words that are a thousand times larger in German: read in English text, refused in German. */
export const falseFriends = meanings<number>([
  [9, ['billion']],
  [12, ['trillion']],
]);

/** What stands for no figure, and the weakest reason that it supports. Never read as zero. */
export const missingWords: Readonly<Record<string, MissingReason>> = {
  '': 'not disclosed',
  '-': 'not disclosed',
  '–': 'not disclosed',
  '—': 'not disclosed',
  '−': 'not disclosed',
  'n/a': 'not disclosed',
  na: 'not disclosed',
  'n.a.': 'not disclosed',
  nd: 'not disclosed',
  'n.d.': 'not disclosed',
  null: 'not disclosed',
  unknown: 'not disclosed',
  undisclosed: 'not disclosed',
  'not disclosed': 'not disclosed',
  'not reported': 'not disclosed',
  'not available': 'not disclosed',
  'not known': 'not disclosed',
  'k. a.': 'not disclosed',
  'k.a.': 'not disclosed',
  tbd: 'not yet reported',
  tba: 'not yet reported',
  pending: 'not yet reported',
  'not yet reported': 'not yet reported',
  'not yet disclosed': 'not yet reported',
  nm: 'not applicable',
  'n.m.': 'not applicable',
  'not meaningful': 'not applicable',
  'not applicable': 'not applicable',
  'not collected': 'not collected',
  'not tracked': 'not collected',
};

/** Growth told by its number of digits, as a ratio from the low bound to below the high bound. */
export const growthWords: Readonly<Record<string, readonly [low: string, high: string]>> = {
  'double digit growth': ['0.1', '1'],
  'triple digit growth': ['1', '10'],
};
