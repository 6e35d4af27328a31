import { FileRefused } from '@/lib/imports/file-refused';
import { firstBytes, type ImportFile } from '@/lib/imports/import-file';
import { decoded } from '@/lib/imports/tables/decode';
import { detectEncoding, type Encoding } from '@/lib/imports/tables/detect-encoding';

const sampleBytes = 262_144;
const most = 100_000_000;

/**
 * A text file's characters, for readers that need all of them at once.
 * @param enough stops after so many characters
 * @throws FileRefused when it is not text, or larger than such a reader takes
 */
export async function fileText(
  file: ImportFile,
  encoding: Encoding,
  enough = Number.POSITIVE_INFINITY,
): Promise<string> {
  if (enough > most && file.size > most) {
    throw new FileRefused(file.name, `It is larger than ${most / 1e6} MB, and its format is read whole. Split it.`);
  }
  const pieces: string[] = [];
  let length = 0;
  for await (const piece of decoded(file, encoding)) {
    pieces.push(piece);
    length += piece.length;
    if (length >= enough) break;
  }
  return pieces.join('');
}

/** The same, in the encoding that the file's beginning shows. @throws FileRefused */
export async function wholeText(file: ImportFile): Promise<string> {
  const encoding = detectEncoding(await firstBytes(file, sampleBytes), file.size <= sampleBytes);
  if (encoding === null) throw new FileRefused(file.name, 'It is not a text file.');
  return fileText(file, encoding);
}
