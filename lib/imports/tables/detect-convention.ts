import type { DateOrder } from './read-day';

/** What a file's texts say about how it writes: the first text for each side, and the first that could be either. */
export type Evidence<Choice extends string> = {
  readonly seen: Partial<Record<Choice | 'either', { readonly text: string; readonly row: number }>>;
};

export type NumberMarks = 'en' | 'de';

const marked = /\d+(?:['’ \u00a0\u2009\u202f]\d{3})*(?:[.,]\d+)+/g;
const otherGroups = /['’ \u00a0\u2009\u202f]/;
const slashed = /^\s*(\d{1,2})([-/.])(\d{1,2})\2(?:\d{4}|\d{2})(?!\d)/;

/** Which marks a text's numbers show: decimal points, decimal commas, or marks that could be either. */
export function numberMarks(text: string): (NumberMarks | 'either')[] {
  return (text.match(marked) ?? []).map((number) => {
    const last = number.search(/[.,](?=\d*$)/);
    const mark = number[last];
    const decimalPoint = mark === '.' ? 'en' : 'de';
    // Apostrophes or spaces that group leave only decimals to the other mark.
    if (otherGroups.test(number)) return decimalPoint;
    const count = number.replaceAll(/\d/g, '').length;
    if (count > 1) {
      const allOne = !number.includes(mark === '.' ? ',' : '.');
      return allOne ? (mark === '.' ? 'de' : 'en') : decimalPoint;
    }
    const grouped = number.length - last - 1 === 3 && last <= 3 && !number.startsWith('0');
    return grouped ? 'either' : decimalPoint;
  });
}

/** The order of day and month that a date shows; null when it shows none. */
export function dateOrder(text: string): DateOrder | 'either' | null {
  const [, first, mark, second] = slashed.exec(text) ?? [];
  if (mark === undefined || first === second) return null;
  if (mark === '.' || Number(first) > 12) return 'dmy';
  return Number(second) > 12 ? 'mdy' : 'either';
}

/** Notes the first text that shows each side. */
export function noted<Choice extends string>(
  evidence: Evidence<Choice>,
  shown: readonly (Choice | 'either' | null)[],
  text: string,
  row: number,
): Evidence<Choice> {
  const fresh = shown.filter((side) => side !== null && !Object.hasOwn(evidence.seen, side));
  if (fresh.length === 0) return evidence;
  return { seen: { ...evidence.seen, ...Object.fromEntries(fresh.map((side) => [side, { text, row }])) } };
}

/** The one convention that the evidence shows, null when there is nothing to tell, or why a person must choose. */
export function settled<Choice extends string>(
  { seen }: Evidence<Choice>,
  sides: readonly [Choice, Choice],
): { readonly ok: true; readonly choice: Choice | null } | { readonly ok: false; readonly mixed: boolean } {
  const [one, other] = sides;
  if (seen[one] && seen[other]) return { ok: false, mixed: true };
  if (seen[one] || seen[other]) return { ok: true, choice: seen[one] ? one : other };
  return seen.either ? { ok: false, mixed: false } : { ok: true, choice: null };
}
