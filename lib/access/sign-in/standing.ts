/** How long a session may last, and lie unused. */
export const longestSession = 30 * 86_400;
const longestIdle = 7 * 86_400_000;
/** How long ago one may have signed in to change what others depend on. */
export const freshFor = 3_600;

type Times = { readonly createdAt: Date; readonly lastUsedAt: Date; readonly expiresAt: Date };

/** Whether a session still counts: not too old, not idle too long, and its person may still sign in. */
export function stillStands(session: Times, person: { deactivatedAt: Date | null }, now: Date): boolean {
  return !person.deactivatedAt && session.expiresAt > now && now.getTime() - session.lastUsedAt.getTime() < longestIdle;
}

/** Whether its person signed in a short while ago. */
export function isFresh(session: { readonly createdAt: Date }, now: Date): boolean {
  return now.getTime() - session.createdAt.getTime() < freshFor * 1000;
}
