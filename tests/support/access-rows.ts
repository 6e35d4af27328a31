import type { Action } from '@/lib/access/policy';
import { emptyCompany } from '@/lib/edits/company-draft';

/** A company that a row is asked about. */
export type Asked = {
  readonly slug: string;
  readonly factId: string;
  /** A file that waits for the private company, and what was read of it. */
  readonly uploadId: string;
  readonly importId: string;
};

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * What an address of the build is for, as `lib/access/policy.ts` has it; beside that:
 * - `everyone`: says nothing of any company
 * - `lists`: answers everyone, with the companies that the asker may see
 * - `person`, `installation`: for who is signed in, and for the owner of the whole installation
 * - `adds`: for who may make a company; others sign in first
 * - `file`: a file on its way to a company: for who may import; for others there is none
 * - `machine`: for whoever keeps the machine or owns the installation; for others there is nothing
 * - `secret`: opens to whoever knows it, and is tried in links.test.ts
 */
export type Purpose =
  | Action
  | 'everyone'
  | 'lists'
  | 'adds'
  | 'file'
  | 'person'
  | 'installation'
  | 'machine'
  | 'secret';

export type AccessRow = {
  /** As the build's manifest names it. */
  readonly entry: string;
  readonly method: Method;
  readonly purpose: Purpose;
  /** A real address of it. */
  readonly at: (asked: Asked) => string;
  readonly body?: unknown;
  /** What one who may is answered. Where a body is refused for what it says, the asker was let in before. */
  readonly may: number;
};

const company = '/companies/[company]';
const api = '/api/v1/companies/[company]';

const page = (path: string, purpose: Action = 'look', at = path, may = 200): AccessRow => {
  const entry = `${company}${path}/page`;
  return { entry, method: 'GET', purpose, at: ({ slug }) => `/companies/${slug}${at}`, may };
};

const route = (method: Method, path: string, purpose: Action, at: string, may: number, body?: unknown): AccessRow => {
  const entry = `${company}${path}/route`;
  return {
    entry,
    method,
    purpose,
    at: ({ slug }) => `/companies/${slug}${at}`,
    may,
    ...(body !== undefined && { body }),
  };
};

const data = (method: Method, path: string, purpose: Action, may: number, at = path, body?: unknown): AccessRow => {
  const entry = `${api}${path}/route`;
  return {
    entry,
    method,
    purpose,
    at: ({ slug }) => `/api/v1/companies/${slug}${at}`,
    may,
    ...(body !== undefined && { body }),
  };
};

const open = (entry: string, purpose: Purpose, at: AccessRow['at'], may = 200, method: Method = 'GET'): AccessRow => {
  return { entry, method, purpose, at, may };
};

const sent = (entry: string, at: AccessRow['at'], may: number): AccessRow => {
  return { ...open(entry, 'file', at, may, 'POST'), body: {} };
};

const newUpload = '5b0e1f0e-6a53-4f2f-9d0f-0c5d7e8f9a10';
const unknown = '019b1501-d400-71f7-a06f-f5abc363ad9e';
/** Content of a briefing that is read once the asker was let in. */
const content = { title: 'x', items: [] };

/** What acts are asked for is read before they ask who may: each row sends what can be read. */
const key = 'a key of this table';
const briefing = {
  ...{ title: 'x', items: [], page: 'wide', theme: 'light', locale: 'en-US', asKnownOn: null, without: [] },
};

/** Every page and route handler of the build, each with what it is for. One that is not here fails access-table.test.ts. */
export const accessRows: readonly AccessRow[] = [
  page(''),
  page('/briefing'),
  page('/capital'),
  page('/changes'),
  page('/edit', 'edit'),
  page('/edit/company', 'administer'),
  page('/edit/events/new', 'edit'),
  page('/edit/events/[id]', 'edit', `/edit/events/${unknown}`, 404),
  page('/edit/facts/new', 'edit'),
  { ...page('/edit/facts/[id]', 'edit'), at: ({ slug, factId }) => `/companies/${slug}/edit/facts/${factId}` },
  page('/edit/restructurings/new', 'edit'),
  page('/edit/restructurings/[id]', 'edit', `/edit/restructurings/${unknown}`, 404),
  page('/edit/sources/[id]', 'edit', `/edit/sources/${unknown}`, 404),
  { ...page('/facts/[id]'), at: ({ slug, factId }) => `/companies/${slug}/facts/${factId}` },
  page('/headcount'),
  page('/import', 'import'),
  { ...page('/import/[id]', 'import'), at: ({ slug, importId }) => `/companies/${slug}/import/${importId}` },
  page('/indicators'),
  page('/metrics'),
  page('/metrics/[metric]', 'look', '/metrics/revenue'),
  page('/portfolio'),
  page('/sharing', 'share'),
  page('/sources'),
  page('/timeline'),
  page('/trail', 'read-trail'),

  route('GET', '/charts/[file]', 'export', '/charts/revenue.csv', 200),
  route('GET', '/charts/[file]/embed', 'look', '/charts/revenue/embed', 200),
  route('GET', '/briefing/file/[format]', 'export', `/briefing/file/zip?briefing=${unknown}`, 404),
  route('POST', '/briefing/exports', 'export', `/briefing/exports?format=zip&briefing=${unknown}`, 404),
  route('GET', '/briefing/exports/[id]', 'export', `/briefing/exports/${unknown}`, 404),
  route('DELETE', '/briefing/exports/[id]', 'export', `/briefing/exports/${unknown}`, 404),
  route('GET', '/briefing/exports/[id]/file', 'export', `/briefing/exports/${unknown}/file`, 404),
  route('POST', '/briefing/slides', 'export', '/briefing/slides', 400, { content }),
  route('GET', '/briefing/slides/[file]', 'export', '/briefing/slides/1.png', 200),
  route('POST', '/briefing/slides/[file]', 'export', '/briefing/slides/1', 400, { content }),

  route('PUT', '/sharing/visibility', 'share', '/sharing/visibility', 200, { visibility: 'private' }),
  route('POST', '/sharing/people', 'share', '/sharing/people', 400, {}),
  route('PUT', '/sharing/people/[person]', 'share', '/sharing/people/one', 404, { role: 'viewer' }),
  route('DELETE', '/sharing/people/[person]', 'share', '/sharing/people/one', 404),
  route('POST', '/sharing/links', 'share', '/sharing/links', 400, {}),
  route('DELETE', '/sharing/links/[link]', 'share', `/sharing/links/${unknown}`, 404),

  route('GET', '/trail/file/[format]', 'read-trail', '/trail/file/csv', 200),

  data('GET', '/facts', 'look', 200),
  data('GET', '/comparison', 'look', 200),
  data('POST', '/edits', 'edit', 422, '/edits', {
    key: `${key} for edits`,
    reason: 'A test',
    edits: [{ kind: 'withdraw-fact', factId: 'x' }],
  }),
  data('GET', '/briefings', 'read-briefings', 200),
  data('POST', '/briefings', 'brief', 201, '/briefings', { key, name: 'x', content: briefing }),
  data('GET', '/briefings/[id]', 'read-briefings', 404, `/briefings/${unknown}`),
  data('POST', '/briefings/[id]', 'brief', 404, `/briefings/${unknown}`, {
    key: `${key} for a revision`,
    name: 'x',
    content: briefing,
    from: 1,
  }),

  open('/page', 'lists', () => '/'),
  open('/compare/page', 'lists', () => '/compare'),
  open('/find/companies/route', 'lists', ({ slug }) => `/find/companies?q=${slug}`),
  open('/find/records/route', 'lists', ({ slug }) => `/find/records?company=${slug}&q=revenue`),
  open('/find/route', 'lists', ({ slug }) => `/find?company=${slug}`),
  open('/api/v1/companies/route', 'lists', () => '/api/v1/companies'),
  {
    ...open('/api/v1/companies/route', 'adds', () => '/api/v1/companies', 409, 'POST'),
    body: {
      key: `${key} for a company`,
      reason: 'A test',
      slug: 'stability-ai',
      draft: { ...emptyCompany, name: 'x' },
    },
  },
  open('/companies/new/page', 'adds', () => '/companies/new'),
  open('/oembed/route', 'look', ({ slug }) => `/oembed?url={site}/companies/${slug}/metrics/revenue`),

  open('/import/page', 'adds', () => '/import'),
  open('/import/[id]/page', 'adds', () => `/import/${unknown}`, 404),
  open('/import/template/[format]/route', 'export', ({ slug }) => `/import/template/csv?company=${slug}`),
  {
    ...open('/import/uploads/[id]/route', 'import', ({ slug }) => `/import/uploads/${newUpload}?company=${slug}`, 201),
    ...{ method: 'PUT', body: {} },
  },
  open('/import/uploads/route', 'import', ({ slug }) => `/import/uploads?company=${slug}`, 400, 'POST'),
  sent('/import/uploads/[id]/answers/route', ({ uploadId }) => `/import/uploads/${uploadId}/answers`, 415),
  open('/import/uploads/[id]/route', 'file', ({ uploadId }) => `/import/uploads/${uploadId}`),
  open('/import/uploads/[id]/route', 'file', () => `/import/uploads/${unknown}`, 404, 'DELETE'),
  sent('/import/uploads/[id]/look/route', ({ uploadId }) => `/import/uploads/${uploadId}/look`, 200),
  sent('/import/uploads/[id]/read/route', ({ uploadId }) => `/import/uploads/${uploadId}/read`, 400),
  open('/import/imports/[id]/route', 'file', ({ importId }) => `/import/imports/${importId}`),
  open('/import/imports/[id]/rejected.csv/route', 'file', ({ importId }) => `/import/imports/${importId}/rejected.csv`),
  sent('/import/imports/[id]/[act]/route', ({ importId }) => `/import/imports/${importId}/commit`, 400),

  open('/methods/page', 'everyone', () => '/methods'),
  open('/sign-in/page', 'everyone', () => '/sign-in'),
  open('/sign-in/second-step/page', 'everyone', () => '/sign-in/second-step'),
  open('/api/auth/[...step]/route', 'everyone', () => '/api/auth/list-sessions', 404),
  open('/api/auth/[...step]/route', 'everyone', () => '/api/auth/sign-up/email', 404, 'POST'),
  open('/account/page', 'person', () => '/account'),
  open('/account/tokens/page', 'everyone', () => '/account/tokens'),
  open('/trail/page', 'machine', () => '/trail'),
  open('/trail/file/[format]/route', 'machine', () => '/trail/file/csv'),
  open('/api/page', 'everyone', () => '/api'),
  open('/api/v1/openapi.json/route', 'everyone', () => '/api/v1/openapi.json'),
  open('/api/v1/[...rest]/route', 'everyone', () => '/api/v1/nothing', 404),
  open('/people/page', 'installation', () => '/people'),
  open('/people/access/page', 'installation', () => '/people/access'),
  open('/people/[person]/page', 'installation', () => '/people/nobody', 404),
  ...['/icon.svg', '/apple-icon.png', '/favicon.ico', '/robots.txt', '/manifest.webmanifest'].map((address) =>
    open(`${address}/route`, 'everyone', () => address),
  ),
  open('/_not-found/page', 'everyone', () => '/nowhere', 404),
  open('/_global-error/page', 'everyone', () => '/_global-error', 500),
  open('/welcome/[secret]/page', 'secret', () => '/welcome/x', 404),
  open('/shared/[secret]/page', 'secret', () => '/shared/x', 404),
  open('/shared/[secret]/open/route', 'secret', () => '/shared/x/open', 303),
  open('/shared/[secret]/open/route', 'secret', () => '/shared/x/open', 303, 'POST'),
];

/** Every server action of the build by its file and name, each with what it is for; `own` reaches nothing but the asker's. */
export const actionRows: Readonly<Record<string, 'everyone' | 'own' | 'person' | 'installation'>> = {
  'app/account/tokens/actions.ts makeTokenAction': 'own',
  'app/account/tokens/actions.ts revokeTokenAction': 'own',
  'app/sign-in/actions.ts endSignIn': 'everyone',
  'app/sign-in/actions.ts sendCode': 'everyone',
  'app/sign-in/actions.ts sendPassword': 'everyone',
  'app/sign-in/organisation-action.ts askOrganisation': 'everyone',
  'app/welcome/[secret]/actions.ts sendBeginning': 'everyone',
  'app/account/actions.ts sendNewPassword': 'person',
  'app/account/actions.ts startSecondFactor': 'person',
  'app/account/actions.ts sendFirstCode': 'person',
  'app/account/actions.ts endAllSessions': 'person',
  'app/account/actions.ts sendName': 'person',
  'app/account/actions.ts sendPasskeyAway': 'person',
  'app/account/actions.ts endSecondFactor': 'person',
  'app/account/actions.ts revokeSession': 'person',
  'app/people/actions.ts sendInvitation': 'installation',
  'app/people/actions.ts sendAddress': 'installation',
  'app/people/actions.ts sendDeactivation': 'installation',
  'app/people/actions.ts sendReactivation': 'installation',
  'app/people/actions.ts endSomeSession': 'installation',
  'app/people/actions.ts revokeSomeToken': 'installation',
  'app/people/actions.ts revokeSomeLink': 'installation',
};
