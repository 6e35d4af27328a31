/** Which periods a comparison sets side by side; the order is that of preference, but `first` is only for who asks for it. */
export const bases = ['ltm', 'year-apart', 'latest', 'first'] as const;
export type Basis = (typeof bases)[number];

export function isBasis(text: string): text is Basis {
  return bases.some((basis) => basis === text);
}

/** What a basis is called where it is chosen. */
export const basisNames: Readonly<Record<Basis, string>> = {
  ltm: 'Last twelve months',
  'year-apart': 'A year apart',
  latest: 'Latest',
  first: 'First after',
};

/** What a basis compares, as a sentence without a full stop. */
export const basisMeanings: Readonly<Record<Basis, string>> = {
  ltm: 'The twelve months that end last before the restructuring, and the latest twelve months after it',
  'year-apart':
    'The last quarter, half or month before the restructuring, and the same one of the latest year after it',
  latest: 'The last comparable period before the restructuring, and the latest one after it',
  first: 'The last comparable period before the restructuring, and the first one after it',
};
