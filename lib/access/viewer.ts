/** A person who signed in. `installation` says whether they own the whole installation or are one of its people. */
export type Person = { id: string; name: string; email: string; installation: 'owner' | 'member' };

/**
 * Who asks, as far as the request proves it. Every read and write of a company takes one; none is ever guessed.
 * - `anyone`: no proof at all
 * - `keeper`: whoever sits at the machine itself, while the product is open there and has no owner yet
 * - `person`: signed in; `session` names the sign-in, so that it can be revoked
 * - `token`: a program with a person's token, for what its scopes allow
 * - `link`: the bearer of a secret link to one company, who may look, as known on a day if the link says so
 */
export type Viewer =
  | { kind: 'anyone' }
  | { kind: 'keeper' }
  | { kind: 'person'; person: Person; session: string }
  | { kind: 'token'; person: Person; token: string; scopes: readonly Scope[] }
  | { kind: 'link'; link: string; companyId: string; knownOn: string | null };

/** What a personal token may be used for. */
export type Scope = 'read' | 'write';

export const anyone: Viewer = { kind: 'anyone' };

/** Who has the machine's files has its figures: the command line acts so. */
export const keeper: Viewer = { kind: 'keeper' };

/** The person behind a viewer; null where there is none. */
export function personOf(viewer: Viewer): Person | null {
  return viewer.kind === 'person' || viewer.kind === 'token' ? viewer.person : null;
}
