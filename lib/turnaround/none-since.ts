import type { Fact } from './case';

/**
 * Whether the sources behind a figure were searched for later ones, as those of a built-in case were. Of one that was
 * imported or entered by hand nobody knows what else the company disclosed.
 */
export function isSearched(fact: Pick<Fact, 'recordedAs'> | null): boolean {
  return fact?.recordedAs !== 'import' && fact?.recordedAs !== 'edit';
}

/** What may be said where figures end: that none "has been disclosed", or only that none "is recorded here". */
export function noneSince(searched: boolean): 'has been disclosed' | 'is recorded here' {
  return searched ? 'has been disclosed' : 'is recorded here';
}
