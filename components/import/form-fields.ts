/** What a form without script sent: its fields by the names of its controls. */
export type Fields = URLSearchParams;

/** The fields whose names begin so, with the rest of their names. */
export function startingWith(fields: Fields, start: string): (readonly [string, string])[] {
  return [...fields].flatMap(([name, value]) =>
    name.startsWith(start) ? [[name.slice(start.length), value] as const] : [],
  );
}
