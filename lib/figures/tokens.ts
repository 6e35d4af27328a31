/** A piece of what was written: a number with its marks, a word, a currency sign with letters before it, or one mark. */
export type Token = {
  readonly kind: 'number' | 'word' | 'currency' | 'mark';
  /** Lower case; a word without the full stop that ends it. */
  readonly text: string;
  readonly raw: string;
  /** True when no space stands before it. */
  readonly glued: boolean;
};

const spaces = /\s+/uy;
const shapes = [
  ['number', /(?:\d|[.,](?=\d))(?:[\d.,]|[ \u00a0\u2009\u202f'’](?=\d{3}(?!\d)))*/uy],
  ['currency', /\p{L}{0,3}\p{Sc}/uy],
  ['word', /\p{L}+\.?/uy],
  ['mark', /./suy],
] as const;

/** Splits a text in one pass. Only the digits 0 to 9 make a number; spaces and apostrophes may group its thousands. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const start = at + matchAt(spaces, text, at).length;
    if (start < text.length) tokens.push(tokenAt(text, start, start === at));
    at = start + (tokens.at(-1)?.raw.length ?? 0);
  }
  return tokens;
}

function tokenAt(text: string, at: number, glued: boolean): Token {
  for (const [kind, shape] of shapes) {
    const raw = matchAt(shape, text, at);
    if (raw !== '')
      return { kind, raw, glued, text: kind === 'word' ? raw.replace('.', '').toLowerCase() : raw.toLowerCase() };
  }
  throw new Error(`No token at ${at}.`);
}

function matchAt(shape: RegExp, text: string, at: number): string {
  shape.lastIndex = at;
  return shape.exec(text)?.[0] ?? '';
}
