import { SaxesParser } from 'saxes';
import { FileRefused } from '@/lib/imports/file-refused';
import type { Place } from '@/lib/imports/proposed';
import { limits } from '@/lib/imports/tables/limits';
import type { Archive } from './open-zip';

/** What happens in an XML part, in its order; names come without their prefix. */
export type XmlEvents = {
  readonly open: (name: string, attribute: (name: string) => string | undefined) => void;
  readonly close: (name: string) => void;
  readonly text?: (text: string) => void;
};

/** Thrown by a part's reader where its content cannot be: the file is refused with it. */
export class XmlProblem extends Error {}

const deepest = 64;

/**
 * Reads an XML part as a stream and yields what its events emit, as much at a time as comes at once. Document types, deep nests and long stretches
 * without a tag are refused, so that neither entities nor size can take memory.
 */
export async function* readXml<Item>(
  archive: Archive,
  part: string,
  events: (emit: (item: Item) => void) => XmlEvents,
  place: Partial<Place> = { path: part },
): AsyncGenerator<Item[]> {
  const items: Item[] = [];
  const { parser, fed } = guardedParser(events((item) => items.push(item)));
  try {
    for await (const piece of xmlText(archive.bytes(part))) {
      fed(piece.length);
      parser.write(piece);
      yield items.splice(0);
    }
    parser.close();
    yield items.splice(0);
  } catch (error) {
    if (error instanceof XmlProblem) throw new FileRefused(archive.file.name, error.message, place);
    throw error;
  }
}

/** All that a part's events emit, which may not be more than `most`. */
export async function gatherXml<Item>(
  archive: Archive,
  part: string,
  most: number,
  events: (emit: (item: Item) => void) => XmlEvents,
): Promise<Item[]> {
  const items: Item[] = [];
  for await (const some of readXml(archive, part, events)) {
    for (const item of some) items.push(item);
    if (items.length <= most) continue;
    throw new FileRefused(archive.file.name, `The workbook lists over ${most} things in this part.`, { path: part });
  }
  return items;
}

function guardedParser({ open, close, text }: XmlEvents) {
  const parser = new SaxesParser();
  let depth = 0;
  let stretch = 0;
  const seen = () => {
    stretch = 0;
  };
  parser.on('doctype', () => {
    throw new XmlProblem('The workbook has a document type, which no spreadsheet writes. It is not opened.');
  });
  parser.on('error', () => {
    throw new XmlProblem('The workbook is damaged: this part is not well-formed XML.');
  });
  parser.on('xmldecl', ({ encoding = 'utf-8' }) => {
    if (!/^utf-?(?:8|16)$/i.test(encoding))
      throw new XmlProblem('The workbook’s texts are in an encoding that is not read.');
  });
  parser.on('opentag', (tag) => {
    seen();
    depth += 1;
    if (depth > deepest) throw new XmlProblem('The workbook is damaged: its parts are nested too deep.');
    open(local(tag.name), (name) => attributeOf(tag.attributes, name));
  });
  parser.on('closetag', (tag) => {
    seen();
    depth -= 1;
    close(local(tag.name));
  });
  if (text) parser.on('text', text);
  const fed = (length: number) => {
    stretch += length;
    if (stretch > limits.xmlStretch)
      throw new XmlProblem(`A text in it is over ${limits.cellCharacters} characters long.`);
  };
  return { parser, fed };
}

/** `:id` is the attribute of that name in another namespace, whatever its prefix. */
function attributeOf(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  if (name.startsWith(':')) return Object.entries(attributes).find(([full]) => full.endsWith(name))?.[1];
  return Object.hasOwn(attributes, name) ? attributes[name] : undefined;
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** A part's text, in UTF-8 or in UTF-16 with its mark. */
async function* xmlText(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  try {
    for await (const piece of pieces) {
      decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
      yield decoder.decode(piece, { stream: true });
    }
    yield decoder?.decode() ?? '';
  } catch (error) {
    throw error instanceof TypeError
      ? new XmlProblem('The workbook is damaged: a text is not in its encoding.')
      : error;
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
