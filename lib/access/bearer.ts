/**
 * The token of an `Authorization: Bearer …` header (RFC 6750): null where there is no such header, and an empty text
 * where it holds something else. One rule for pages and API: who shows anything there is asked to show a token that holds.
 */
export function bearerOf(headers: { get(name: string): string | null }): string | null {
  const header = headers.get('authorization');
  if (header === null) return null;
  return /^bearer +([\w.~+/-]{1,200}=*)$/i.exec(header.trim())?.[1] ?? '';
}
