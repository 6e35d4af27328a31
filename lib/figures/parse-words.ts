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
export const minuses = phrases('-', '−', '–', '‒', '‐', '‑', 'minus');
/** As ledgers write it behind a number; a dash there would be half a range. */
export const trailingMinuses = phrases('-', '−');
export const pluses = phrases('+');
export const percents = phrases('%', 'percent', 'per cent', 'prozent');

export const lossesBefore = phrases(
  ...['loss', 'losses', 'net loss', 'net losses', 'verlust'],
  ...['loss of', 'a loss of', 'losses of', 'net loss of', 'a net loss of', 'net losses of', 'verlust von'],
);
export const lossesAfter = phrases('loss', 'losses', 'net loss', 'net losses', 'verlust');

/** Powers of ten. */
export const scaleWords = meanings<number>([
  [3, ['k', 'thousand', 'thousands', 'tsd', 'tausend', 'mille', 'miles']],
  [4, ['万']],
  [5, ['lakh', 'lakhs', 'lac']],
  [6, ['m', 'mn', 'mm', 'million', 'millions', 'mio', 'millionen', 'millones', 'milhões', 'milioni', 'mi', '百万']],
  [7, ['crore', 'crores']],
  [8, ['億', '亿']],
  [9, ['b', 'bn', 'mrd', 'milliarde', 'milliarden', 'milliard', 'milliards', 'md', 'mds', 'mil millones', '十億']],
  [12, ['tn', '兆']],
]);

/** Words that are a thousand times larger in German: read in English text, refused in German. */
export const falseFriends = meanings<number>([
  [9, ['billion', 'billions', 'bil']],
  [12, ['trillion', 'trillions']],
]);

/** Words that people use for two powers of ten, in any language: always refused. */
export const doubtfulScales = meanings<string>([['a thousand or a million', ['mil']]]);

/** Words that people use for zero and for no figure: always refused. */
export const doubtfulZeros = new Set(['none', 'no', 'keine', 'keiner', 'aucun', 'aucune', 'ninguno', 'ø']);

/** Words for zero, as accounts write it. */
export const zeroWords = new Set(['nil', 'zero']);

/** What stands for no figure, and the weakest reason that it supports. Never read as zero. */
export const missingWords: Readonly<Record<string, MissingReason>> = {
  '': 'not disclosed',
  '-': 'not disclosed',
  '–': 'not disclosed',
  '—': 'not disclosed',
  '−': 'not disclosed',
  '--': 'not disclosed',
  '---': 'not disclosed',
  '(-)': 'not disclosed',
  '(–)': 'not disclosed',
  '.': 'not disclosed',
  '..': 'not disclosed',
  '...': 'not disclosed',
  '…': 'not disclosed',
  'n/a': 'not disclosed',
  'n.a': 'not disclosed',
  '#n/a': 'not disclosed',
  na: 'not disclosed',
  'n.a.': 'not disclosed',
  nd: 'not disclosed',
  'n.d.': 'not disclosed',
  null: 'not disclosed',
  unknown: 'not disclosed',
  undisclosed: 'not disclosed',
  confidential: 'not disclosed',
  redacted: 'not disclosed',
  withheld: 'not disclosed',
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
  'n/m': 'not applicable',
  'n.m': 'not applicable',
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
