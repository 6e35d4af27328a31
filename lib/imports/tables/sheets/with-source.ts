import type { Mapping } from '@/lib/imports/tables/mapping';

/**
 * A mapping with a source for rows that name none: the file itself, published by the company. Until somebody says since
 * when its figures are known, they are known from the day of the import.
 */
export function withSource(
  mapping: Mapping,
  { title, publisher, knownOn }: { readonly title: string; readonly publisher: string; readonly knownOn: string },
): Mapping {
  const has = (...fields: string[]) =>
    mapping.columns.some(({ is }) => fields.includes(is)) || fields.some((field) => field in mapping.defaults);
  const source = has('source', 'source_title')
    ? {}
    : { source_title: title, source_publisher: publisher, source_tier: 'primary' };
  const known = has('known_on', 'source_date') ? {} : { known_on: knownOn };
  return { ...mapping, defaults: { ...source, ...known, ...mapping.defaults } };
}
