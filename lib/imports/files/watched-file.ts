import type { ImportFile } from '@/lib/imports/import-file';

/** A file that tells how far it was read at its latest reading, from 0 to 1. */
export function watchedFile(file: ImportFile): { readonly watched: ImportFile; readonly progress: () => number } {
  let at = 0;
  const watched: ImportFile = {
    ...file,
    bytes: async function* (start = 0, end = file.size) {
      at = start;
      for await (const piece of file.bytes(start, end)) {
        at += piece.length;
        yield piece;
      }
    },
  };
  return { watched, progress: () => at / Math.max(file.size, 1) };
}
