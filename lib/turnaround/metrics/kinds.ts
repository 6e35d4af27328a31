/** What is said of a metric beside its key. `floor` is its natural minimum. */
export type Described = {
  readonly name: string;
  /** A ratio is a share, 0.1 for 10 %; times are a multiple, 4.5 for 4.5×. */
  readonly unitKind: 'money' | 'people' | 'ratio' | 'times';
  readonly polarity: 'higher is better' | 'lower is better' | 'neutral';
  /** Decimal in the metric's unit; null where it can be below any number. */
  readonly floor: '0' | null;
  readonly kind: 'stock' | 'flow';
  /** Whether members (creditors, rounds, causes) add up to the company's total. */
  readonly additive: boolean;
  /** Place among the headline metrics, from 1; null for the others. */
  readonly headline: number | null;
  readonly definition: string;
};

const money = { unitKind: 'money', additive: true, headline: null } as const;
export const moneyFlow = { ...money, kind: 'flow' } as const;
export const moneyStock = { ...money, kind: 'stock' } as const;

const people = { unitKind: 'people', additive: true, headline: null } as const;
export const peopleFlow = { ...people, kind: 'flow' } as const;
export const peopleStock = { ...people, kind: 'stock' } as const;

/** A part of something over a period: 0.1 is 10 %. */
export const share = { unitKind: 'ratio', kind: 'flow', additive: false, headline: null } as const;

/** So many times something else, on a date. */
export const multiple = { unitKind: 'times', kind: 'stock', additive: false, headline: null } as const;

export const better = { polarity: 'higher is better' } as const;
export const worse = { polarity: 'lower is better' } as const;
export const neutral = { polarity: 'neutral' } as const;
