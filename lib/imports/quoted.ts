const longest = 40;

/** A text as a sentence shows it: short, with hidden characters as boxes. */
export function quoted(text: string): string {
  const characters = Array.from(text.slice(0, 100), (c) => (/[\p{C}\p{Zl}\p{Zp}]/u.test(c) ? '□' : c));
  return `“${characters.length > longest ? `${characters.slice(0, longest).join('')}…` : characters.join('')}”`;
}
