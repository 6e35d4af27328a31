import type { Entry } from './entry';

/**
 * The entries that hold every word, the best first: titles that begin with the search, then words of a title that
 * do, then the rest; otherwise in the order given. Case and accents do not matter.
 */
export function rank(entries: readonly Entry[], search: string): Entry[] {
  const wanted = plain(search).split(/\s+/).filter(Boolean);
  return entries
    .map((entry, index) => ({ entry, index, score: score(entry, wanted) }))
    .filter((found): found is typeof found & { score: number } => found.score !== null)
    .sort((one, other) => one.score - other.score || one.index - other.index)
    .map(({ entry }) => entry);
}

function score({ title, detail }: Entry, wanted: readonly string[]): number | null {
  const [name, whole] = [plain(title), plain(`${title} ${detail}`)];
  if (!wanted.every((word) => whole.includes(word))) return null;
  const [first] = wanted;
  if (first === undefined || name.startsWith(wanted.join(' '))) return 0;
  const words = name.split(/[\s-]+/);
  return wanted.every((word) => words.some((each) => each.startsWith(word))) ? 1 : 2;
}

function plain(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
