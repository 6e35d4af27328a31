import { LRUCache } from 'lru-cache';
import { type Organisation, readOrganisation } from '@/lib/access/sign-in/organisation';
import { signInSite } from '@/lib/access/sign-in/site';
import { type Authority, makeAuthority } from './authority';

type HasHeaders = { get(name: string): string | null };

/** One for each address that the site is asked under; an address that nobody uses any more is forgotten. */
const authorities = new LRUCache<string, Authority>({ max: 8 });

/** The library that signs people in, for the address that the request came to. */
export function authority(headers: HasHeaders): Authority {
  const site = siteOf(headers);
  const made = authorities.get(site);
  if (made) return made;
  const terms = { secret: signInSecret(), site, organisation: organisation() };
  const authority = makeAuthority(terms);
  authorities.set(site, authority);
  return authority;
}

/** The address that people sign in at. */
export function siteOf(headers: HasHeaders): string {
  return signInSite(headers.get('host'), process.env.SITE_ADDRESS);
}

/** The organisation whose accounts are good here, or null. */
export function organisation(): Organisation | null {
  return readOrganisation(process.env);
}

/** The installation's secret. There is none by default. */
export function signInSecret(): string {
  const secret = process.env.TURNAROUND_SECRET;
  if (!secret || secret.length < 32)
    throw new Error('TURNAROUND_SECRET is not set; start Turnaround with `npm start`.');
  return secret;
}
