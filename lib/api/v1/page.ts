import { type Query, refuse } from '@/lib/api/query';

export type Page<Item> = {
  readonly items: readonly Item[];
  /** The cursor of what follows; null at the end. */
  readonly next: string | null;
};

/** The page of a list that a cursor asks for. A cursor holds the last item's key, and nothing else. */
export function pageOf<Item>(
  list: readonly Item[],
  { limit, cursor }: { limit: number; cursor?: string | undefined },
  keyOf: (item: Item) => string,
): Query<Page<Item>> {
  const after = cursor === undefined ? -1 : list.findIndex((item) => cursorOf(keyOf(item)) === cursor);
  if (cursor !== undefined && after < 0) {
    return refuse('This cursor leads nowhere, or what it stood at is gone. Begin again without it.');
  }
  const items = list.slice(after + 1, after + 1 + limit);
  const last = items.at(-1);
  const more = after + 1 + items.length < list.length;
  return { ok: true, value: { items, next: last && more ? cursorOf(keyOf(last)) : null } };
}

function cursorOf(key: string): string {
  return Buffer.from(`after ${key}`).toString('base64url');
}

/** The `Link` header that leads from one page to the next (RFC 8288). */
export function nextLink(url: URL, cursor: string): string {
  const search = new URLSearchParams(url.searchParams);
  search.set('cursor', cursor);
  return `<${url.pathname}?${search}>; rel="next"`;
}
