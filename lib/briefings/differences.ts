import type { BriefingItem } from '@/lib/briefings/briefing';
import type { Draft } from '@/lib/briefings/editing';
import { itemName } from '@/lib/briefings/item-name';
import { basisNames } from '@/lib/turnaround/basis/basis';
import { dayLabel } from '@/lib/turnaround/period';

const settings = {
  title: 'Title',
  page: 'Page size',
  theme: 'Theme',
  locale: 'Numbers',
  without: 'Without sources of the tiers',
} as const;

/** One thing in which two people's briefings differ, with both values. */
export type Difference = { readonly what: string; readonly mine: string; readonly theirs: string };

/** Everything in which two versions of a briefing differ, so that a person can decide between them. */
export function differences(mine: Draft, theirs: Draft): Difference[] {
  const day = ({ content }: Draft) => (content.asKnownOn ? dayLabel(content.asKnownOn) : 'today');
  const basis = ({ content }: Draft) => (content.basis ? basisNames[content.basis] : 'usual basis');
  const named = [
    { what: 'Name', mine: mine.name, theirs: theirs.name },
    { what: 'As known on', mine: day(mine), theirs: day(theirs) },
    { what: 'Compared', mine: basis(mine), theirs: basis(theirs) },
  ];
  const set = Object.entries(settings).map(([key, what]) => {
    const value = ({ content }: Draft) => words(content[key as keyof typeof settings]);
    return { what, mine: value(mine), theirs: value(theirs) };
  });
  const order = { what: 'Slides in order', mine: orderOf(mine), theirs: orderOf(theirs) };
  return [...named, ...set, order, ...ofItems(mine, theirs)].filter((each) => each.mine !== each.theirs);
}

function words(value: string | readonly string[]): string {
  return typeof value === 'string' ? value : value.join(', ') || 'none';
}

function orderOf({ content }: Draft): string {
  return content.items.map(itemName).join(', ');
}

/** What is said on the items that both have. */
function ofItems(mine: Draft, theirs: Draft): Difference[] {
  return mine.content.items.flatMap((item) => {
    const other = theirs.content.items.find(({ id }) => id === item.id);
    if (!other) return [];
    const part = (what: string, pick: (each: BriefingItem) => string) => {
      return { what: `${itemName(item)}, ${what}`, mine: pick(item) || 'none', theirs: pick(other) || 'none' };
    };
    const keys = (each: BriefingItem) => (each.kind === 'indicators' ? each.keys.join(', ') : '');
    return [part('message', ({ message }) => message), part('notes', ({ notes }) => notes), part('indicators', keys)];
  });
}
