// What a spreadsheet would run as a formula, after blanks and apostrophes, or after the other delimiter (OWASP, "CSV Injection").
// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL before a formula is one of the known ways around
const risky = /(?:^'*|[,;]\s*)[\s\u0000\u200b-\u200f\ufeff"]*[=+\-@|%;＝＋－＠]/u;

// Signed numbers, telephone numbers, dashes and "- Total": nothing in them runs.
const harmless = /^'*(?:[-+]?[\d ,.]+|-+|- [\p{L}\d ]+)$/u;

function isRisky(text: string): boolean {
  return risky.test(text) && !harmless.test(text);
}

/** A text led by an apostrophe where a spreadsheet would run it. `unguarded` gives the text back, whatever it was. */
export function guarded(text: string): string {
  return isRisky(text) ? `'${text}` : text;
}

/** Only for what `guarded` wrote: in anyone else's file an apostrophe is an apostrophe. */
export function unguarded(text: string): string {
  return text.startsWith("'") && isRisky(text) ? text.slice(1) : text;
}
