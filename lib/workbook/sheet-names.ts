import { cleanText } from '@/lib/text/clean-text';

const longest = 31;

/** Names that a workbook may have: at most 31 characters, none of []:*?/\, no apostrophe at the ends, each once. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set(['history']);
  return wanted.map((name) => {
    const free = firstFree(legal(name), taken);
    taken.add(free.toLowerCase());
    return free;
  });
}

function legal(name: string): string {
  const kept = cleanText(name)
    .replace(/[[\]:*?/\\\s]+/g, ' ')
    .replace(/^[' ]+|[' ]+$/g, '');
  return cut(kept, longest) || 'Sheet';
}

function firstFree(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const ending = number === 1 ? '' : ` ${number}`;
    const tried = cut(name, longest - ending.length) + ending;
    if (!taken.has(tried.toLowerCase())) return tried;
  }
}

/** The first characters of a text, none cut in half. */
function cut(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/[' ]+$/, '');
}
