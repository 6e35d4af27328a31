import type { Viewer } from './viewer';

/** What a request brings to prove who asks. Null where it brings nothing of the kind, or nothing that holds. */
export type Proofs = {
  /** Whether it shows a token at all, good or not. */
  readonly showsToken: boolean;
  readonly token: Viewer | null;
  readonly session: Viewer | null;
  readonly link: Viewer | null;
  /** Whether whoever is at this machine may do everything. */
  readonly open: boolean;
};

/**
 * Who asks. A token that does not hold is nobody, whatever else the request brings: a program must hear that its
 * token is bad. A person is a person also where they follow a link.
 */
export function decideViewer({ showsToken, token, session, link, open }: Proofs): Viewer {
  if (showsToken) return token ?? { kind: 'anyone' };
  return session ?? link ?? (open ? { kind: 'keeper' } : { kind: 'anyone' });
}

/** It is open on one's own machine: while nobody owns it, it listens there alone, and was asked by a name of it. */
export function isOpen(state: { hasOwner: boolean; listensOnLoopback: boolean; askedOnLoopback: boolean }): boolean {
  return !state.hasOwner && state.listensOnLoopback && state.askedOnLoopback;
}
