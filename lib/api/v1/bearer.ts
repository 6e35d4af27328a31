/** The token of an `Authorization: Bearer …` header; null where there is no such header. */
export function bearerOf(headers: { get(name: string): string | null }): string | null {
  const given = headers.get('authorization');
  if (given === null) return null;
  return /^bearer +(\S{1,200})$/i.exec(given.trim())?.[1] ?? '';
}
