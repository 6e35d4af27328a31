import { randomUUID } from 'node:crypto';
import { hashPassword } from '@/lib/access/sign-in/password-hash';
import type { Person, Viewer } from '@/lib/access/viewer';
import { viewerOf } from '@/lib/sign-in/read-viewer';
import { execute } from './cluster';
import { addPerson } from './people';
import { Browser } from './sign-in';
import { signInWithPassword } from './sign-in-steps';

export const password = 'four plain words here';
let hash: Promise<string> | null = null;

/** Somebody who chose a password. */
export async function addMemberWithPassword(
  ownerUrl: string,
  installation: Person['installation'] = 'member',
): Promise<Person> {
  const person = await addPerson(ownerUrl, `Member-${randomUUID().slice(0, 8)}`, installation);
  hash ??= hashPassword(password);
  const values = [randomUUID(), person.id, 'credential', person.id, await hash].map((text) => `'${text}'`).join(', ');
  await execute(
    ownerUrl,
    `INSERT INTO credential (id, person_id, provider_id, account_id, password) VALUES (${values})`,
  );
  return person;
}

export type SignedInMember = { readonly person: Person; readonly browser: Browser; readonly viewer: Viewer };

/** The same, signed in with a browser, from a network of its own. */
export async function signInMember(
  ownerUrl: string,
  installation: Person['installation'] = 'member',
  host?: string,
): Promise<SignedInMember> {
  const person = await addMemberWithPassword(ownerUrl, installation);
  const browser = new Browser(randomNetwork(), host);
  const step = await signInWithPassword({ email: person.email, password }, browser.headers(), new Date());
  if (step.outcome !== 'signed in') throw new Error(step.outcome);
  browser.keep(step.cookies);
  return { person, browser, viewer: await viewerOf(browser.headers(), new Date()) };
}

export function randomNetwork(): string {
  const byte = () => Math.floor(Math.random() * 256);
  return `10.${byte()}.${byte()}.${byte()}`;
}
