import { expect, test } from 'vitest';
import { decideViewer, isOpen } from './decide-viewer';
import type { Viewer } from './viewer';

const person = { id: 'o', name: 'Olga', email: 'o@figures.example', installation: 'owner' } as const;
const session: Viewer = { kind: 'person', person, session: 's' };
const token: Viewer = { kind: 'token', person, token: 't', scopes: ['read'] };
const link: Viewer = { kind: 'link', link: 'l', companyId: 'c', knownOn: null };
const none = { showsToken: false, token: null, session: null, link: null, open: false };

test.each([
  ['nothing', none, 'anyone'],
  ['a token', { ...none, showsToken: true, token }, 'token'],
  [
    'a bad token beside a good session, at the machine itself',
    { ...none, showsToken: true, session, link, open: true },
    'anyone',
  ],
  ['a session and a link', { ...none, session, link }, 'person'],
  ['a link', { ...none, link }, 'link'],
  ['a link at the machine itself', { ...none, link, open: true }, 'link'],
  ['being at the machine itself', { ...none, open: true }, 'keeper'],
] as const)('who brings %s is %o: %s', (_what, proofs, kind) => {
  expect(decideViewer(proofs).kind).toBe(kind);
});

test('it is open only without an owner, on this machine, under a name of it', () => {
  const states = [false, true].flatMap((hasOwner) =>
    [false, true].flatMap((listensOnLoopback) =>
      [false, true].map((askedOnLoopback) => ({ hasOwner, listensOnLoopback, askedOnLoopback })),
    ),
  );
  expect(states.filter(isOpen)).toEqual([{ hasOwner: false, listensOnLoopback: true, askedOnLoopback: true }]);
});
