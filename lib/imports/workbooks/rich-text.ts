import { limits } from '@/lib/imports/tables/limits';
import { XmlProblem } from './read-xml';

const coded = /_x([0-9A-Fa-f]{4})_/g;

/** Gathers the `t` elements of a text, leaving out how it is pronounced. Feed it every event between the text's tags. */
export function textGatherer(where: () => string = () => 'A shared text') {
  let text = '';
  let inText = false;
  let phonetic = false;
  return {
    open: (name: string) => {
      if (name === 'rPh') phonetic = true;
      if (name === 't') inText = !phonetic;
    },
    close: (name: string) => {
      if (name === 'rPh') phonetic = false;
      if (name === 't') inText = false;
    },
    text: (piece: string) => {
      if (!inText) return;
      text += piece;
      if (text.length > limits.cellCharacters) {
        throw new XmlProblem(`${where()} has over ${limits.cellCharacters} characters.`);
      }
    },
    /** The text so far, and begins another. */
    take: () => {
      const taken = unescaped(text);
      text = '';
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
