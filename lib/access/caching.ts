import type { Visibility } from './framing';
import type { Role } from './policy';
import type { Viewer } from './viewer';

/** An answer that is the same for everybody may be kept by others, who ask each time whether it still holds. */
export const forAll = 'public, max-age=0, must-revalidate';

/** An answer for one person is kept by nobody. */
export const forOne = 'private, no-store';

/** Whether what is made of a company's whole record is the same for all who may see it, and everybody may. */
function isForAll({ visibility, role }: { visibility: Visibility; role: Role }): boolean {
  return visibility === 'public' && role !== 'link';
}

/** The Cache-Control of a file that is made of a company's record. */
export function cacheOf(seen: { visibility: Visibility; role: Role }): typeof forAll | typeof forOne {
  return isForAll(seen) ? forAll : forOne;
}

/** Whether pages show this viewer nothing of their own: they are then the same for everybody who shows no proof. */
export function isSameForAll({ kind }: Viewer): boolean {
  return kind === 'anyone' || kind === 'keeper';
}
