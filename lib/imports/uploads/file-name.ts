import { cleanText } from '@/lib/text/clean-text';
import { longestFileName } from './limits';

/** A file's name as it is shown and kept: without a folder, without what no file can be named. It never becomes a path. */
export function shownName(given: string): string {
  const last = cleanText(given.normalize('NFC'))
    .replaceAll(/[\r\n\t]+/g, ' ')
    .split(/[\\/]/)
    .at(-1)
    ?.trim();
  return (last || 'unnamed file').slice(0, longestFileName);
}
