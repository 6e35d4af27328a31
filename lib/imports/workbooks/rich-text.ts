import { limits } from '@/lib/imports/tables/limits';
import { XmlProblem } from './read-xml';

/** A text, and what stands raised beside it. */
export type RichText = { readonly text: string; readonly note: string };

const coded = /_x([0-9A-Fa-f]{4})_/g;

/**
 * Gathers the `t` elements of a text, leaving out how it is pronounced; raised runs are kept apart, but for the end of
 * "1st". Feed it every event between the text's tags.
 */
export function textGatherer(where: () => string = () => 'A shared text') {
  let text = '';
  let note = '';
  let run = '';
  let inText = false;
  let phonetic = false;
  let raised = false;
  const endRun = () => {
    if (raised && !isOrdinal(run)) note += run;
    else text += run;
    run = '';
    raised = false;
  };
  return {
    open: (name: string, attribute: (name: string) => string | undefined) => {
      if (name === 'rPh') phonetic = true;
      if (name === 't') inText = !phonetic;
      if (name === 'vertAlign') raised = attribute('val') === 'superscript';
    },
    close: (name: string) => {
      if (name === 'rPh') phonetic = false;
      if (name === 't') inText = false;
      if (name === 'r') endRun();
    },
    text: (piece: string) => {
      if (!inText) return;
      run += piece;
      if (text.length + note.length + run.length > limits.cellCharacters) {
        throw new XmlProblem(`${where()} has over ${limits.cellCharacters} characters.`);
      }
    },
    /** The text so far, and begins another. */
    take: (): RichText => {
      endRun();
      const taken = { text: unescaped(text), note: unescaped(note).trim() };
      text = '';
      note = '';
      return taken;
    },
  };
}

/** `_x000D_` is how workbooks write a character that XML cannot hold. */
export function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replaceAll(coded, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}

/** The end of "1st" is raised as well, and belongs to the text. */
export function isOrdinal(raised: string): boolean {
  return /^(?:st|nd|rd|th)$/i.test(raised.trim());
}
