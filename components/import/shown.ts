/** The parts of a preview, those that ask for a decision first, and their names. */
export const shownNames = {
  flagged: 'Unusual',
  held: 'Held back',
  conflicting: 'Conflicting',
  restated: 'Restated',
  new: 'New',
  events: 'Events',
  rejected: 'Rejected',
  same: 'Same',
} as const;

export type Shown = keyof typeof shownNames;

export function isShown(word: string | undefined): word is Shown {
  return word !== undefined && Object.hasOwn(shownNames, word);
}

/** Where a person begins: with what asks for a decision. */
export function firstShown(totals: Readonly<Record<Shown, number>>): Shown {
  return (Object.keys(shownNames) as Shown[]).find((show) => totals[show] > 0) ?? 'new';
}
