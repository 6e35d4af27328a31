import { type Token, tokenize } from '@/lib/figures/tokens';

/** A place in a row of tokens; it only moves forward. */
export type Cursor = { readonly tokens: readonly Token[]; at: number };

/** Words or marks in the order in which they must stand, and what they mean. */
type Entry<Value> = { readonly words: readonly string[]; readonly value: Value };

/** Phrases by their first word, each list longest first, so that "at least" is found before "at". */
export type Phrases<Value> = ReadonlyMap<string, readonly Entry<Value>[]>;

/** A table of meanings, each with the ways to write it. */
export function meanings<Value>(rows: readonly (readonly [Value, readonly string[]])[]): Phrases<Value> {
  const entries = rows.flatMap(([value, texts]) => texts.map((text) => ({ words: wordsIn(text), value })));
  const table = new Map<string, Entry<Value>[]>();
  for (const entry of entries.sort((a, b) => b.words.length - a.words.length)) {
    const first = entry.words[0];
    if (first !== undefined) table.set(first, [...(table.get(first) ?? []), entry]);
  }
  return table;
}

/** Phrases that all mean the same. */
export function phrases(...texts: readonly string[]): Phrases<true> {
  return meanings([[true, texts]]);
}

/** Moves past the longest phrase that stands here and gives its meaning; null when none does. */
export function take<Value>(cursor: Cursor, table: Phrases<Value>): Value | null {
  const entries = table.get(here(cursor)?.text ?? '') ?? [];
  const found = entries.find(({ words }) => words.every((word, i) => cursor.tokens[cursor.at + i]?.text === word));
  if (found === undefined) return null;
  cursor.at += found.words.length;
  return found.value;
}

function wordsIn(text: string): readonly string[] {
  return tokenize(text).map((token) => token.text);
}

/** The token here, or none at the end. */
export function here(cursor: Cursor): Token | undefined {
  return cursor.tokens[cursor.at];
}
