import { randomUUID } from 'node:crypto';
import { type MemberRole, memberRoles, type Role } from '@/lib/access/policy';
import { makeOwnerWelcome } from '@/lib/upkeep/make-owner-welcome';
import { execute } from './cluster';
import { addInvited, begin, welcomeOf } from './sign-in-steps';

/** A browser that asks: what it is to the private company at an address, and the headers that prove it. */
export type Asker = {
  roleAt(address: string): Role;
  headers(address: string): Record<string, string>;
  readonly isSignedIn: boolean;
};

/** A running product, and the address of its private company. */
export type Place = { readonly url: string; readonly databaseUrl: string; readonly slug: string };

/** What the server of a product must be started with, for `signInAs` to make sessions that it knows. */
export const testSecret = 'a secret for tests, of more than 32 letters';

/** Who shows no proof: keeps the product while nobody owns it, and is nobody from then on. */
export function withoutProof(role: 'keeper' | 'nobody'): Asker {
  return { roleAt: () => role, headers: () => ({}), isSignedIn: false };
}

/** Who opened a secret link: the browser sends its cookie to the company's own addresses only. */
export async function openedLink({ url, slug }: Place, address: string): Promise<Asker> {
  const answer = await fetch(`${url}${new URL(address).pathname}/open`, { redirect: 'manual' });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  const isOwn = (path: string) => new RegExp(`^/companies/${slug}($|[/?])`).test(path);
  return {
    roleAt: (path) => (isOwn(path) ? 'link' : 'nobody'),
    headers: (path): Record<string, string> => (isOwn(path) ? { Cookie: cookie } : {}),
    isSignedIn: false,
  };
}

/** Somebody who signed in with a password and has this role in the company; `nobody` has none. The owner of all comes first. */
export async function signInAs(place: Place, role: 'installation' | 'nobody' | MemberRole): Promise<Asker> {
  process.env.DATABASE_URL = place.databaseUrl;
  process.env.TURNAROUND_SECRET = testSecret;
  const name = `The ${role}`;
  const email = `${role}-${randomUUID()}@example.com`;
  const given = { name, email, password: 'four plain words here' };
  const welcome = await welcomeFor(place, role, name, email);
  const headers = new Headers({ host: new URL(place.url).host, 'user-agent': 'A test' });
  const begun = await begin(welcome, given, headers, new Date());
  if (begun.outcome !== 'begun' || begun.step.outcome !== 'signed in') throw new Error(JSON.stringify(begun));
  const cookie = begun.step.cookies.map((line) => line.split(';')[0]).join('; ');
  return { roleAt: () => role, headers: () => ({ Cookie: cookie }), isSignedIn: true };
}

async function welcomeFor({ databaseUrl, slug }: Place, role: string, name: string, email: string): Promise<string> {
  if (role === 'installation') return (await makeOwnerWelcome(new Date())) ?? '';
  const id = await addInvited(databaseUrl, name, email);
  if (memberRoles.some((each) => each === role)) {
    const membership = `SELECT id, '${id}', '${role}' FROM company WHERE slug = '${slug}'`;
    await execute(databaseUrl, `INSERT INTO company_membership (company_id, person_id, role) ${membership}`);
  }
  return welcomeOf(id);
}
