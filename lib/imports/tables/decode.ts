import { FileRefused } from '@/lib/imports/file-refused';
import type { ImportFile } from '@/lib/imports/import-file';
import type { Encoding } from './detect-encoding';

const names: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
};

/** A file's text in pieces, without its byte order mark. A byte that the encoding does not have refuses the file. */
export async function* decoded(file: ImportFile, encoding: Encoding): AsyncGenerator<string> {
  const decode = decoderOf(encoding);
  try {
    for await (const piece of file.bytes()) yield textOnly(decode(piece, true));
    yield textOnly(decode(new Uint8Array(), false));
  } catch (error) {
    if (!(error instanceof NotText || error instanceof TypeError)) throw error;
    const other = encoding === 'windows-1252' ? 'UTF-8' : 'Windows-1252';
    const advice =
      error instanceof NotText ? 'Save it as a text file (CSV).' : `Choose another encoding, such as ${other}.`;
    throw new FileRefused(file.name, `It is not text in ${names[encoding]}. ${advice}`);
  }
}

class NotText extends Error {}

function textOnly(text: string): string {
  if (text.includes('\0')) throw new NotText();
  return text;
}

type Decode = (bytes: Uint8Array, stream: boolean) => string;

function decoderOf(encoding: Encoding): Decode {
  if (encoding === 'windows-1252') return decodeWindows1252;
  const decoder = new TextDecoder(encoding, { fatal: true });
  return (bytes, stream) => decoder.decode(bytes, { stream });
}

// The characters of the bytes 0x80 to 0x9f; blanks are bytes that stand for none.
const extra = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

const c1 = /[\x80-\x9f]/g;

/** Done by hand: some releases of Node decode `windows-1252` as if it were ISO 8859-1. */
function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(c1, (c) => {
      const character = extra[c.charCodeAt(0) - 0x80];
      if (character === undefined || character === ' ') throw new TypeError('a byte without a character');
      return character;
    });
}
