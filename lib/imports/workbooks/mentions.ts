import type { Archive } from './open-zip';

/** A quick look for a word in a part's bytes, so that most sheets are parsed once only. */
export async function mentions(archive: Archive, part: string, word: string): Promise<boolean> {
  let tail = Buffer.alloc(0);
  for await (const piece of archive.bytes(part)) {
    const both = Buffer.concat([tail, piece]);
    if (both.includes(word) || both.includes(word, 0, 'utf16le')) return true;
    tail = both.subarray(-2 * word.length);
  }
  return false;
}
