import type { Role } from '@/lib/access/policy';

/** A browser that asks: what it is to each company, and the headers that prove it. */
export type Asker = {
  /** What it is to the private company at this address. */
  roleAt(address: string): Role;
  headers(address: string): Record<string, string>;
};

type Place = { readonly url: string; readonly databaseUrl: string; readonly slug: string };

/** Who shows no proof: keeps the product while nobody owns it, and is nobody from then on. */
export function withoutProof(role: 'keeper' | 'nobody'): Asker {
  return { roleAt: () => role, headers: () => ({}) };
}

/** Who opened a secret link: the browser sends its cookie to the company's own addresses only. */
export async function openedLink({ url, slug }: Place, address: string): Promise<Asker> {
  const answer = await fetch(`${url}${new URL(address).pathname}/open`, { redirect: 'manual' });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  const isSent = (path: string) =>
    path === `/companies/${slug}` || /^[/?]/.test(path.replace(`/companies/${slug}`, ''));
  const isOwn = (path: string) => path.startsWith(`/companies/${slug}`) && isSent(path);
  return {
    roleAt: (path) => (isOwn(path) ? 'link' : 'nobody'),
    headers: (path): Record<string, string> => (isOwn(path) ? { Cookie: cookie } : {}),
  };
}

/** Somebody who signed in and has this role; null as long as nobody can sign in. */
export async function signInAs(
  _place: Place,
  _role: Exclude<Role, 'keeper' | 'link' | 'reader' | 'nobody'>,
): Promise<Asker | null> {
  return null;
}
