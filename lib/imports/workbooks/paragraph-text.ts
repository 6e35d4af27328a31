import { limits } from '@/lib/imports/tables/limits';
import { XmlProblem } from './read-xml';

const marks: Readonly<Record<string, string>> = { tab: '\t', 'line-break': '\n' };

/** Gathers the paragraphs of an OpenDocument cell, without its comments. Feed it every event between the cell's tags. */
export function paragraphGatherer() {
  let text = '';
  let depth = 0;
  let inParagraph = false;
  let paragraphs = 0;
  const add = (piece: string) => {
    text += piece;
    if (text.length > limits.cellCharacters)
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
        if (name === 's') add(' '.repeat(Math.min(Number(attribute(':c')) || 1, limits.cellCharacters)));
        else add(marks[name] ?? '');
      }
    },
    text: (piece: string) => {
      if (inParagraph && depth > 0) add(piece);
    },
    close: () => {
      depth -= 1;
      if (depth === 0) inParagraph = false;
    },
    /** The text so far, and begins another cell. */
    take: () => {
      const taken = text;
      text = '';
      paragraphs = 0;
      return taken;
    },
  };
}
