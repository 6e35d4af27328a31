/** What a column of a list can hold, as a mapping writes it. */
export const listMeanings = [
  'company',
  'notice day',
  'received day',
  'posted day',
  'effective day',
  'last day',
  'day',
  'people',
  'share',
  'site staff',
  'kind',
  'temporary',
  'city',
  'location',
  'county',
  'country',
  'address',
  'notice id',
  'version',
  'amends',
  'superseded',
  'notes',
  'source',
  'left out',
] as const;

/** What one column of a list holds. */
export type ListMeaning = (typeof listMeanings)[number];

/** Meanings that several columns may share: their texts are read together. */
export const sharedMeanings: ReadonlySet<ListMeaning> = new Set<ListMeaning>([
  'kind',
  'address',
  'notes',
  'source',
  'left out',
]);

/** Meanings that hold days. */
export const dayMeanings: readonly ListMeaning[] = [
  'notice day',
  'received day',
  'posted day',
  'effective day',
  'last day',
  'day',
];
