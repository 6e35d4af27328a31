// What a spreadsheet would run as a formula, after blanks and apostrophes (OWASP, "CSV Injection").
// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL before a formula is one of the known ways around
const risky = /^'*[\s\u0000\u200b-\u200f\ufeff"]*[=+\-@|%;＝＋－＠]/u;

/** A text led by an apostrophe where a spreadsheet would run it. `unguarded` gives the text back, whatever it was. */
export function guarded(text: string): string {
  return risky.test(text) ? `'${text}` : text;
}

/** Only for what `guarded` wrote: in anyone else's file an apostrophe is an apostrophe. */
export function unguarded(text: string): string {
  return text.startsWith("'") && risky.test(text) ? text.slice(1) : text;
}
