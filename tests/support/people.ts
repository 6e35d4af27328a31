import { randomUUID } from 'node:crypto';
import type { MemberRole, Role } from '@/lib/access/policy';
import { anyone, type Person, type Viewer } from '@/lib/access/viewer';
import { makeLink } from '@/lib/acts/sharing/make-link';
import { by } from './by';
import { execute } from './cluster';

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** Somebody who may sign in. */
export async function addPerson(ownerUrl: string, name: string, installation: Person['installation'] = 'member') {
  const person: Person = { id: randomUUID(), name, email: `${name.toLowerCase()}@example.com`, installation };
  const values = [person.id, name, person.email, installation].map(quoted).join(', ');
  await execute(ownerUrl, `INSERT INTO person (id, name, email, installation) VALUES (${values})`);
  return person;
}

export async function addMember(ownerUrl: string, companyId: string, person: Person, role: MemberRole): Promise<void> {
  const values = [companyId, person.id, role].map(quoted).join(', ');
  await execute(ownerUrl, `INSERT INTO company_membership (company_id, person_id, role) VALUES (${values})`);
}

export const signedIn = (person: Person): Viewer => ({ kind: 'person', person, session: 'a test' });

/** A viewer for each role to a private company; `reader` is what anyone is to a public one. */
export async function viewersOf(ownerUrl: string, companyId: string): Promise<Record<Role, Viewer>> {
  const viewer = async (role: MemberRole) => {
    const person = await addPerson(ownerUrl, `A-${role}`);
    await addMember(ownerUrl, companyId, person, role);
    return signedIn(person);
  };
  return {
    keeper: { kind: 'keeper' },
    installation: signedIn(await addPerson(ownerUrl, 'Installer', 'owner')),
    owner: await viewer('owner'),
    editor: await viewer('editor'),
    viewer: await viewer('viewer'),
    link: { kind: 'link', link: await addLink(companyId), companyId, knownOn: null },
    reader: anyone,
    nobody: signedIn(await addPerson(ownerUrl, 'Stranger')),
  };
}

async function addLink(companyId: string): Promise<string> {
  const expiresAt = new Date(Date.now() + 86_400_000);
  const link = { company: { id: companyId }, label: 'The board', expiresAt, password: null, knownOn: null };
  const made = await makeLink(by({ kind: 'keeper' }), link);
  if (!made.ok) throw new Error(made.sentence);
  return made.value.id;
}
