import { describe, expect, test } from 'vitest';
import { type Action, actions, decide, mayAddCompany, mayDo, type Role, roles } from './policy';
import { anyone, type Scope, type Viewer } from './viewer';

/** What each may do, written out: a change of the policy is a change of this table too. */
const may: Record<Role, readonly Action[]> = {
  keeper: [...actions],
  installation: [...actions],
  owner: [...actions],
  editor: ['look', 'list', 'export', 'read-briefings', 'brief', 'edit', 'import'],
  viewer: ['look', 'list', 'export', 'read-briefings'],
  link: ['look', 'list', 'export'],
  reader: ['look', 'list', 'export'],
  nobody: [],
};

describe.each(roles)('%s', (role) => {
  test.each(actions)('%s', (action) => {
    expect(decide(role, action)).toBe(may[role].includes(action));
  });
});

const person = { id: 'one', name: 'One', email: 'one@example.com', installation: 'member' as const };
const token = (...scopes: Scope[]): Viewer => ({ kind: 'token', person, token: 't', scopes });

/** What the token of an owner may do at most. */
const within: Record<string, readonly Action[]> = {
  read: ['look', 'list', 'export', 'read-briefings'],
  write: ['brief', 'edit', 'import'],
  'read,write': ['look', 'list', 'export', 'read-briefings', 'brief', 'edit', 'import'],
  '': [],
};

test.each(Object.entries(within))(
  'a token for "%s" does what its person may, as far as its scopes go',
  (scopes, held) => {
    const viewer = token(...(scopes.split(',').filter(Boolean) as Scope[]));
    for (const role of roles) {
      expect(actions.filter((action) => mayDo(viewer, role, action))).toEqual(
        actions.filter((action) => decide(role, action) && held.includes(action)),
      );
    }
  },
);

test('who asks without a token is not narrowed', () => {
  for (const role of roles)
    for (const action of actions) expect(mayDo(anyone, role, action)).toBe(decide(role, action));
});

test('people, whoever sits at the machine, and tokens that may write make companies of their own; others none', () => {
  const viewers: [Viewer, boolean][] = [
    [{ kind: 'person', person, session: 's' }, true],
    [{ kind: 'keeper' }, true],
    [token('write'), true],
    [token('read'), false],
    [anyone, false],
    [{ kind: 'link', link: 'l', companyId: 'c', knownOn: null }, false],
  ];
  for (const [viewer, allowed] of viewers) expect(mayAddCompany(viewer), viewer.kind).toBe(allowed);
});
