/** How long a session may last, and lie unused. */
export const longestSession = 30 * 86_400;
const longestIdle = 7 * 86_400_000;
/** How long ago one may have signed in to change what others depend on. */
export const freshFor = 3_600;

type Times = { readonly lastUsedAt: Date; readonly expiresAt: Date };

/** Whether a session still counts: not too old, not idle too long. */
export function stillStands(session: Times, now: Date): boolean {
  return session.expiresAt > now && now.getTime() - session.lastUsedAt.getTime() < longestIdle;
}

/** Whether its person signed in a short while ago. */
export function isFresh(session: { readonly createdAt: Date }, now: Date): boolean {
  return now.getTime() - session.createdAt.getTime() < freshFor * 1000;
}
