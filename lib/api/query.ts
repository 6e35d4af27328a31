export type Query<T> = { ok: true; value: T } | { ok: false; detail: string };

const longestValue = 200;

/**
 * The parameters of an address, each at most once and of a known name.
 * @param longest characters of one value
 * @returns the values by name, or a sentence on what is wrong
 */
export function readQuery<Name extends string>(
  search: URLSearchParams,
  known: readonly Name[],
  longest = longestValue,
): Query<Partial<Record<Name, string>>> {
  const value: Partial<Record<Name, string>> = {};
  for (const name of new Set(search.keys())) {
    const found = known.find((each) => each === name);
    if (!found) return refuse(`There is no parameter "${shorten(name)}" here. Known are: ${known.join(', ')}.`);
    const given = search.getAll(name);
    if (given.length > 1) return refuse(`The parameter "${name}" stands here ${given.length} times; give it once.`);
    if (given[0] !== undefined && given[0].length > longest) return refuse(`The value of "${name}" is too long.`);
    value[found] = given[0];
  }
  return { ok: true, value };
}

export function refuse(detail: string): { ok: false; detail: string } {
  return { ok: false, detail };
}

/** A user's text in a sentence: cut to a readable length. */
export function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
