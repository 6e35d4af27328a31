import { placeWords } from '@/lib/imports/place';
import type { Place, Rejected } from '@/lib/imports/proposed';

/** Cells that are rejected for one reason: "EBITDA: no metric has this name, 36 cells". */
export type RejectionGroup = {
  /** What all of them read, where they read the same: the name of a row. */
  readonly label: string | null;
  /** Why, as a phrase without the place and what was read. */
  readonly why: string;
  readonly cells: number;
  readonly first: Place;
  /** What to do about all of them. */
  readonly remedy: string;
  /** Whether a person can say what they are, and have them read. */
  readonly canMap: boolean;
};

/** From so many cells on, what reads the same is a group of its own. */
const alike = 2;

/** Groups rejections by their reason and what they read, the largest first. */
export function groupRejections(rejections: readonly Omit<Rejected, 'kind'>[]): RejectionGroup[] {
  const byReason = new Map<string, Omit<Rejected, 'kind'>[]>();
  for (const one of rejections) add(byReason, reasonOf(one), one);
  const groups = [...byReason].flatMap(([why, all]) => {
    const byRead = new Map<string, Omit<Rejected, 'kind'>[]>();
    for (const one of all) add(byRead, one.read, one);
    const isOwn = ([read, cells]: [string, unknown[]]) => read !== '' && cells.length >= alike;
    const own = [...byRead].filter(isOwn);
    const others = [...byRead].filter((entry) => !isOwn(entry)).flatMap(([, cells]) => cells);
    const named = own.map(([read, cells]) => groupOf(why, read, cells));
    return others.length > 0
      ? [...named, groupOf(why, others.length === 1 ? (others[0]?.read ?? '') : '', others)]
      : named;
  });
  return groups.sort((one, other) => other.cells - one.cells);
}

function add<Item>(groups: Map<string, Item[]>, key: string, item: Item): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}

function groupOf(why: string, read: string, cells: readonly Omit<Rejected, 'kind'>[]): RejectionGroup {
  const [first] = cells as [Omit<Rejected, 'kind'>];
  return {
    label: read === '' ? null : read,
    why: cells.length === 1 ? ownReason(first) : why,
    cells: cells.length,
    first: first.place,
    remedy: remedyOf(why, first),
    canMap: noMeaning.test(why),
  };
}

/** Why, as it is alike for many cells. */
function reasonOf(rejection: Omit<Rejected, 'kind'>): string {
  return ownReason(rejection)
    .replaceAll(/“[^”]*”/g, '“…”')
    .replaceAll(/\brow \d+/g, 'row …');
}

/** "figures.csv, row 3: Read “x”: it is not a number. Expected a number." is "it is not a number". */
function ownReason({ place, sentence, expected }: Omit<Rejected, 'kind'>): string {
  const start = `${placeWords(place)}: `;
  const own = (sentence.startsWith(start) ? sentence.slice(start.length) : sentence)
    .replace(/^Read “[^”]*”: /, '')
    .replace(` Expected ${expected}.`, '');
  return own.replace(/\.$/, '');
}

const noMeaning = /no metric|names no period/i;

function remedyOf(why: string, { expected }: Omit<Rejected, 'kind'>): string {
  if (noMeaning.test(why)) return 'Read the file again and choose what it is, or leave it out.';
  if (/calculated/.test(why)) return 'Open the file in a spreadsheet, save it and import it again.';
  return `Expected ${expected}. Fix the file and import it again, or leave these cells out.`;
}
