import { type Font, openSync } from 'fontkit';
import { type FontWeight, fallbackFiles, fontFiles } from './fonts';

/** A stretch of text that one font file sets, or one character that no font has: then `isHeld` is false. */
export type FontRun = { readonly text: string; readonly file: string; readonly isHeld: boolean };

type Growing = { text: string; file: string; isHeld: boolean };

const opened = new Map<string, Font>();

/** A font by its file, read once a thread. */
export function openFont(file: string): Font {
  const font = opened.get(file) ?? (openSync(file) as Font);
  opened.set(file, font);
  return font;
}

const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });
// Joiners and selectors of variants ask for no picture of their own.
const unseen = /[\u200b-\u200f\u2060]|\p{Variation_Selector}/gu;

/**
 * A text cut into runs of one font each: Inter where it has the characters, else the first fallback that has, else
 * Inter with its box for an unknown character. A space between two words of one fallback stays with them.
 */
export function fontRuns(text: string, weight: FontWeight): FontRun[] {
  const runs: Growing[] = [];
  for (const { segment } of clusters.segment(text)) {
    const file = fileFor(segment, weight);
    add(runs, { text: segment, file: file ?? fontFiles[weight], isHeld: file !== null });
  }
  return joinSpaces(runs, fontFiles[weight]);
}

function add(runs: Growing[], run: FontRun): void {
  const last = runs.at(-1);
  if (last?.file === run.file && last.isHeld && run.isHeld) last.text += run.text;
  else runs.push({ ...run });
}

function fileFor(cluster: string, weight: FontWeight): string | null {
  const files = [fontFiles[weight], ...fallbackFiles.map((fallback) => fallback[weight === 400 ? 400 : 700])];
  return files.find((file) => holds(file, cluster)) ?? null;
}

function holds(file: string, cluster: string): boolean {
  const font = openFont(file);
  return [...cluster.replace(unseen, '')].every((char) => font.hasGlyphForCodePoint(char.codePointAt(0) ?? 0));
}

function joinSpaces(runs: readonly FontRun[], own: string): FontRun[] {
  const joined: Growing[] = [];
  for (const [at, run] of runs.entries()) {
    const last = joined.at(-1);
    const next = runs[at + 1];
    const isBetween = run.file === own && run.text.trim() === '' && last?.isHeld && last.file === next?.file;
    if (last && isBetween) last.text += run.text;
    else add(joined, run);
  }
  return joined;
}

/** The fallback files that a drawing's text needs; usually none. */
export function fallbacksFor(text: string): string[] {
  const own = new Set<string>(Object.values(fontFiles));
  const files = [...new Set(text)].filter((char) => char > '\u007f').flatMap((char) => fileFor(char, 400) ?? []);
  return [...new Set(files)].filter((file) => !own.has(file));
}
