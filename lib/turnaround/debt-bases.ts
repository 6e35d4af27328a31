import type { Fact } from '@/lib/turnaround/case';

/**
 * What sources count as debt, as the sentence that stands in a fact's note, and in few words beside the metric's name.
 * Figures of two of them are not like for like: debt that falls due within a year would look repaid.
 */
export const debtBases = {
  total: {
    sentence:
      'Debt with the part due within a year, and with short-term borrowing where the filing gives it; without leases.',
    label: 'with the part due within a year, without leases',
  },
  'total with leases': {
    sentence:
      'Debt with the part due within a year, with short-term borrowing where the filing gives it, and with finance leases.',
    label: 'with the part due within a year and finance leases',
  },
  kinds: {
    sentence: 'The notes and loans that the filing names, added up; without leases.',
    label: 'notes and loans named, without leases',
  },
  later: {
    sentence: 'Long-term debt without the part due within a year.',
    label: 'without the part due within a year',
  },
  'later with leases': {
    sentence: 'Long-term debt with finance leases, without the part due within a year.',
    label: 'with finance leases, without the part due within a year',
  },
  within: {
    sentence: 'Only debt that is due within a year.',
    label: 'only what is due within a year',
  },
} as const;

export type DebtBasis = keyof typeof debtBases;

const all = Object.values(debtBases);

/** What a fact counts as debt, in few words; null where its note says nothing of it. */
export function debtLabelOf({ metric, note }: Pick<Fact, 'metric' | 'note'>): string | null {
  if (metric !== 'debt' || note === null) return null;
  return all.find(({ sentence }) => note.includes(sentence))?.label ?? null;
}
