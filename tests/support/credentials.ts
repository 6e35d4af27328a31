/** What somebody comes in with. */
export const credentials = [
  'session',
  'organisation’s session',
  'remembered device',
  'token that reads',
  'token that writes',
  'opened link',
  'link’s address',
  'one-time address',
] as const;
export type Credential = (typeof credentials)[number];

/** Ways to end it. */
export const endings = [
  'person deactivated',
  'removed from the company',
  'role lowered',
  'revoked',
  'password changed',
  'password reset',
  'signed out everywhere',
  'expired',
  'company made private',
] as const;
export type Ending = (typeof endings)[number];

/** Kinds of addresses of one company, and of one's own. */
export const families = [
  'page',
  'file',
  'embed',
  'API read',
  'API write',
  'export job',
  'trail',
  'server action',
  'own page',
  'address',
] as const;
export type Family = (typeof families)[number];

/** The addresses that a credential opens while nothing ended it, for an owner of a private company. */
export const opens: Readonly<Record<Credential, readonly Family[]>> = {
  session: ['page', 'file', 'embed', 'API read', 'API write', 'export job', 'trail', 'server action', 'own page'],
  'organisation’s session': [],
  'remembered device': [],
  'token that reads': ['page', 'file', 'embed', 'API read'],
  'token that writes': ['page', 'file', 'embed', 'API read', 'API write'],
  'opened link': ['page', 'file', 'embed', 'export job'],
  'link’s address': ['address'],
  'one-time address': ['address'],
};

/** Why a credential opens nothing by itself, so that nothing has to end it. */
export const opensNothing: Partial<Record<Credential, string>> = {
  'organisation’s session': 'It is a session: the same row, found by the same query as any other.',
  'remembered device': 'It proves no one. It only spends a budget of tries of its own.',
};

const isOfPerson = 'It belongs to a person, not to a company.';
const isOfCompany = 'Its person may do less to this company, and is who they are elsewhere.';
const isPrivate = 'The company is private already: what opens it was given for that.';
const bearsNone = 'It has no person: whoever bears it is nobody, and its maker stays in.';
const kept = 'A reset or change of the password ends it, being what somebody else may have begun.';

/** What an ending closes: everything, some kinds of addresses, or nothing with the reason. */
export type Outcome =
  | 'all'
  | { readonly closes: readonly Family[]; readonly because: string }
  | { readonly not: string };

const company: readonly Family[] = ['page', 'file', 'embed', 'API read', 'API write', 'export job', 'trail'];
const fromCompany = { closes: company, because: isOfCompany } as const;
const asViewer = {
  closes: ['API write', 'trail'] as readonly Family[],
  because: 'A viewer looks, and changes nothing.',
};

const ofToken: Readonly<Record<Ending, Outcome>> = {
  'person deactivated': 'all',
  'removed from the company': 'all',
  'role lowered': asViewer,
  revoked: 'all',
  'password changed': 'all',
  'password reset': 'all',
  'signed out everywhere': {
    not: 'Programs are not signed in. Their tokens are revoked one by one, or with the password.',
  },
  expired: 'all',
  'company made private': { not: isPrivate },
};

const ofLink: Readonly<Record<Ending, Outcome>> = {
  'person deactivated': 'all',
  'removed from the company': { not: bearsNone },
  'role lowered': { not: bearsNone },
  revoked: 'all',
  'password changed': { not: bearsNone },
  'password reset': { not: bearsNone },
  'signed out everywhere': { not: bearsNone },
  expired: 'all',
  'company made private': { not: isPrivate },
};

/** What can be ended. */
export type Ended = Exclude<Credential, 'organisation’s session' | 'remembered device'>;

/** Every credential by every way to end it. */
export const table: Readonly<Record<Ended, Readonly<Record<Ending, Outcome>>>> = {
  session: {
    'person deactivated': 'all',
    'removed from the company': fromCompany,
    'role lowered': asViewer,
    revoked: 'all',
    'password changed': 'all',
    'password reset': 'all',
    'signed out everywhere': 'all',
    expired: 'all',
    'company made private': { not: isPrivate },
  },
  'token that reads': { ...ofToken, 'role lowered': { not: 'It only reads, as a viewer does.' } },
  'token that writes': ofToken,
  'opened link': ofLink,
  'link’s address': ofLink,
  'one-time address': {
    'person deactivated': 'all',
    'removed from the company': { not: isOfPerson },
    'role lowered': { not: isOfPerson },
    revoked: 'all',
    'password changed': 'all',
    'password reset': 'all',
    'signed out everywhere': { not: `It signs nobody in by itself. ${kept}` },
    expired: 'all',
    'company made private': { not: isPrivate },
  },
};
