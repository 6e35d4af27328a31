import { capital } from '@/lib/turnaround/words';

/** Kinds of event by their names on screen; a kind that is not here is shown by its own word. */
const names: Readonly<Record<string, string>> = {
  founding: 'Founding',
  financing: 'Financing',
  governance: 'Governance',
  layoff: 'Lay-offs',
  leadership: 'Leadership',
  legal: 'Legal',
  product: 'Products',
  statement: 'Statements',
};

export function kindName(kind: string): string {
  return Object.hasOwn(names, kind) ? (names[kind] ?? kind) : capital(kind.replaceAll('-', ' '));
}

/** The kinds that have a name of their own. */
export const eventKinds: readonly string[] = Object.keys(names);
