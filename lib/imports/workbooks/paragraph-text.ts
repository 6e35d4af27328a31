import { limits } from '@/lib/imports/tables/limits';
import { XmlProblem } from './read-xml';
import { isOrdinal, type RichText } from './rich-text';

const marks: Readonly<Record<string, string>> = { tab: '\t', 'line-break': '\n' };

/**
 * Gathers the paragraphs of an OpenDocument cell, without its comments; raised text is kept apart, but for the end of
 * "1st". Feed it every event between the cell's tags.
 */
export function paragraphGatherer(isRaised: (style: string) => boolean) {
  let text = '';
  let note = '';
  let run = '';
  let raisedAt = 0;
  let depth = 0;
  let inParagraph = false;
  let paragraphs = 0;
  const add = (piece: string) => {
    if (raisedAt > 0) run += piece;
    else text += piece;
    if (text.length + note.length + run.length > limits.cellCharacters)
      throw new XmlProblem(`A cell has over ${limits.cellCharacters} characters.`);
  };
  return {
    open: (name: string, attribute: (name: string) => string | undefined) => {
      depth += 1;
      if (depth === 1) {
        inParagraph = name === 'p';
        if (inParagraph && paragraphs > 0) add('\n');
        if (inParagraph) paragraphs += 1;
      } else if (inParagraph) {
        if (name === 'span' && raisedAt === 0 && isRaised(attribute(':style-name') ?? '')) raisedAt = depth;
        if (name === 's') add(' '.repeat(Math.min(Number(attribute(':c')) || 1, limits.cellCharacters)));
        else add(marks[name] ?? '');
      }
    },
    text: (piece: string) => {
      if (inParagraph && depth > 0) add(piece);
    },
    close: () => {
      if (depth === raisedAt) {
        if (isOrdinal(run)) text += run;
        else note += run;
        run = '';
        raisedAt = 0;
      }
      depth -= 1;
      if (depth === 0) inParagraph = false;
    },
    /** The text so far, and begins another cell. */
    take: (): RichText => {
      const taken = { text, note: note.trim() };
      text = '';
      note = '';
      paragraphs = 0;
      return taken;
    },
  };
}
