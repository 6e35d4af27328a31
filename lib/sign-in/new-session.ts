import { hashSecret } from '@/lib/access/sign-in/secrets';
import type { Person, Viewer } from '@/lib/access/viewer';
import type { Tx } from '@/lib/acts/transaction';
import { sessionToken } from './read-session';

type PersonViewer = Extract<Viewer, { kind: 'person' }>;

/** Who is signed in by what an answer of the library has the browser keep; null where it signs nobody in. */
export async function newSession(tx: Tx, asked: Headers, answer: Response): Promise<PersonViewer | null> {
  const cookie = answer.headers.getSetCookie().map((line) => line.split(';', 1)[0] ?? '');
  const token = sessionToken(new Headers({ host: asked.get('host') ?? '', cookie: cookie.join('; ') }));
  if (token === null) return null;
  const { rows } = await tx.query<Person & { session: string }>(
    `SELECT s.id AS session, p.id, p.name, p.email, p.installation
     FROM session AS s JOIN person AS p ON p.id = s.person_id WHERE s.token = $1`,
    [hashSecret(token)],
  );
  if (!rows[0]) return null;
  const { session, ...person } = rows[0];
  return { kind: 'person', person, session };
}

/** Ends the session that the browser bore until now: it has another one. */
export async function endOwnSession(tx: Tx, asked: Headers): Promise<void> {
  const token = sessionToken(asked);
  if (token !== null) await tx.query('DELETE FROM session WHERE token = $1', [hashSecret(token)]);
}
