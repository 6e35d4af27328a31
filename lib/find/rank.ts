import { type Entry, groups } from './entry';

/** Places of one kind, the best first. */
export type Found = { readonly group: Entry['group']; readonly entries: readonly Entry[] };

/**
 * The entries that hold every word, in their groups; the group of the best entry first. The best are titles that
 * begin with the search, then those whose words begin with its words, then the rest, each in the order given. A name
 * that others use counts as a title's word, words that are not shown come last.
 * Case and accents do not matter.
 */
export function rank(entries: readonly Entry[], search: string): Found[] {
  const wanted = plain(search).split(/\s+/).filter(Boolean);
  const scored = entries
    .map((entry) => ({ entry, score: score(entry, wanted) }))
    .filter((found): found is { entry: Entry; score: number } => found.score !== null)
    .sort((one, other) => one.score - other.score);
  return groups
    .map((group) => scored.filter(({ entry }) => entry.group === group))
    .filter((found) => found.length > 0)
    .sort(([one], [other]) => (one?.score ?? 0) - (other?.score ?? 0))
    .flatMap((found) => (found[0] ? { group: found[0].entry.group, entries: found.map(({ entry }) => entry) } : []));
}

/** How well an entry fits, 0 the best; null where a word of the search is nowhere in it. */
function score({ title, detail, group, also = [], about = '' }: Entry, wanted: readonly string[]): number | null {
  const name = plain(title);
  const phrase = wanted.join(' ');
  if (wanted.length === 0 || name.startsWith(phrase)) return 0;
  const words = name.split(/[\s,-]+/);
  if (wanted.every((word) => words.some((each) => each.startsWith(word)))) return 1;
  if (also.some((each) => plain(each).startsWith(phrase))) return 1;
  if (holds(`${title} ${detail} ${group}`, wanted)) return 2;
  return about !== '' && holds(`${title} ${detail} ${group} ${about}`, wanted) ? 3 : null;
}

function holds(text: string, wanted: readonly string[]): boolean {
  const whole = plain(text);
  return wanted.every((word) => whole.includes(word));
}

function plain(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
