import type { Viewer } from './viewer';

/** What somebody is to one company, from the most to the least. */
export const roles = ['keeper', 'installation', 'owner', 'editor', 'viewer', 'link', 'reader', 'nobody'] as const;

/**
 * - `keeper`: whoever sits at the machine, while nobody owns the installation
 * - `installation`: the owner of the whole installation
 * - `owner`, `editor`, `viewer`: a person of the company
 * - `link`: the bearer of a secret link to it
 * - `reader`: anybody, where the company is public
 * - `nobody`: for them it does not exist
 */
export type Role = (typeof roles)[number];

/** The roles that a company's owner gives to people. */
export const memberRoles = ['owner', 'editor', 'viewer'] as const satisfies readonly Role[];
export type MemberRole = (typeof memberRoles)[number];

export const actions = [
  'look',
  'list',
  'export',
  'read-briefings',
  'brief',
  'edit',
  'import',
  'share',
  'administer',
  'read-trail',
] as const;

/**
 * - `look`: its pages and charts
 * - `list`: its name where companies are listed, found and compared
 * - `export`: its charts and briefings as files
 * - `read-briefings`: what people saved, with their notes
 * - `brief`: save briefings
 * - `edit`, `import`: change its facts by hand, from a file
 * - `share`: its visibility, people and links
 * - `administer`: its name and what it is
 * - `read-trail`: who did what
 */
export type Action = (typeof actions)[number];

const owners = ['keeper', 'installation', 'owner'] as const;
const writers = [...owners, 'editor'] as const;
const people = [...writers, 'viewer'] as const;
const lookers = [...people, 'link', 'reader'] as const;

const allowed: Readonly<Record<Action, readonly Role[]>> = {
  look: lookers,
  list: lookers,
  export: lookers,
  'read-briefings': people,
  brief: writers,
  edit: writers,
  import: writers,
  share: owners,
  administer: owners,
  'read-trail': owners,
};

const scopeOf: Readonly<Record<Action, 'read' | 'write' | null>> = {
  look: 'read',
  list: 'read',
  export: 'read',
  'read-briefings': 'read',
  brief: 'write',
  edit: 'write',
  import: 'write',
  share: null,
  administer: null,
  'read-trail': null,
};

/** Whether a role may do something with its company. The whole policy is this table. */
export function decide(role: Role, action: Action): boolean {
  return allowed[action].includes(role);
}

/** The same for one who asks: a token may do what its person may, as far as its scopes go, and never say who else may. */
export function mayDo(viewer: Viewer, role: Role, action: Action): boolean {
  return decide(role, action) && isInScope(viewer, action);
}

/** Whether one may make a company of one's own, whose owner one then is. */
export function mayAddCompany(viewer: Viewer): boolean {
  if (viewer.kind === 'token') return viewer.scopes.includes('write');
  return viewer.kind === 'person' || viewer.kind === 'keeper';
}

/** Whether a token's scopes hold an action; who asks without a token is not narrowed. */
export function isInScope(viewer: Viewer, action: Action): boolean {
  if (viewer.kind !== 'token') return true;
  const scope = scopeOf[action];
  return scope !== null && viewer.scopes.includes(scope);
}
