import type { Fact } from './case';

/**
 * What may be said where a figure ends: of a case whose sources were searched, that none "has been disclosed"; of one that
 * was imported or entered by hand, only that none "is recorded here", since the company may well have disclosed it.
 */
export function noneSince(last: Pick<Fact, 'recordedAs'> | null): 'has been disclosed' | 'is recorded here' {
  return last?.recordedAs === 'import' || last?.recordedAs === 'edit' ? 'is recorded here' : 'has been disclosed';
}
