/** A copy of a text. A part of a long text keeps the whole of it in memory; its copy does not. */
export function copyOf(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}

/** A function that gives one copy for all equal texts. */
export function sharedCopies(): (text: string) => string {
  const copies = new Map<string, string>();
  return (text) => {
    const known = copies.get(text);
    if (known !== undefined) return known;
    const copy = copyOf(text);
    copies.set(copy, copy);
    return copy;
  };
}
