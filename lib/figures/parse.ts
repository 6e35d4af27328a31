import type { Figure, MissingReason, Reported } from '@/lib/figures/figure';
import { exactly, figure } from '@/lib/figures/make';
import { problemSentence, Unreadable } from '@/lib/figures/parse-problem';
import { readStatement } from '@/lib/figures/parse-statement';
import { doubtfulZeros, growthWords, missingWords, zeroWords } from '@/lib/figures/parse-words';
import { tokenize } from '@/lib/figures/tokens';

export type ParseOptions = {
  /** The unit that the text is in: ISO 4217 code, code with `/person`, `people`, `ratio`, `times`, `months`. */
  readonly unit: string;
  /** The metric's natural minimum, where "under" begins; null when it has none. */
  readonly floor: string | null;
  /** Which marks group and divide digits: `1,234.56` or `1.234,56`. One for a whole file. */
  readonly locale: 'en' | 'de';
};

/** What was read, or one plain sentence on what was read and what was expected. */
export type Parsed = { readonly ok: true; readonly value: Reported } | { readonly ok: false; readonly problem: string };

const longest = 200;
const invisible = /[\u200b-\u200f\u2060\ufeff]/g;
const hidden = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/u;

/**
 * Reads what people write: `$5M`, `~200`, `under 5 million`, `$30M+ loss`, `10–15%`, `(12.5)`,
 * "triple digit growth", "not disclosed". Case is ignored; digits follow the given locale only;
 * a range's scale word holds for both ends. What cannot be read is a problem, never a guess and never 0.
 */
export function parseFigure(text: string, options: ParseOptions): Parsed {
  const { unit, locale } = options;
  try {
    return { ok: true, value: read(text, options) };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { ok: false, problem: problemSentence(text, error.message, unit, locale) };
  }
}

function read(text: string, options: ParseOptions): Reported {
  if (text.length > longest) throw new Unreadable(`the text has over ${longest} characters`);
  const clean = text.replaceAll(invisible, '').trim();
  if (hidden.test(clean)) throw new Unreadable('it holds a hidden character');
  const missing = missingReason(clean);
  if (missing) return { kind: 'missing', reason: missing };
  const word = clean.toLowerCase();
  if (doubtfulZeros.has(word)) throw new Unreadable(`“${clean}” can mean zero or no figure: write 0 or n/a`);
  if (zeroWords.has(word)) return { kind: 'figure', figure: exactly('0') };
  const growth = growthFigure(clean, options.unit);
  const cursor = { tokens: tokenize(clean), at: 0 };
  return { kind: 'figure', figure: growth ?? readStatement(cursor, options) };
}

function missingReason(text: string): MissingReason | undefined {
  const words = text.toLowerCase().replaceAll(/\s+/g, ' ');
  if (Object.hasOwn(missingWords, words)) return missingWords[words];
  // `$ -`: how accounts write that nothing is there.
  return /^\p{Sc} ?[-–—]$/u.test(words) ? 'not disclosed' : undefined;
}

function growthFigure(text: string, unit: string): Figure | null {
  const words = text.toLowerCase().replaceAll(/[-‐‑\s]+/g, ' ');
  const [low, high] = Object.hasOwn(growthWords, words) ? (growthWords[words] ?? []) : [];
  if (low === undefined || high === undefined) return null;
  if (unit !== 'ratio') throw new Unreadable('growth is a ratio, which does not fit the unit');
  return figure({ low, high, lowOpen: false, highOpen: true, approximate: false });
}
