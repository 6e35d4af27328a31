import { beforeAll, describe, expect, test } from 'vitest';
import { actions, decide, type Role, roles } from '@/lib/access/policy';
import { anyone, type Scope, type Viewer } from '@/lib/access/viewer';
import { saveBriefing } from '@/lib/acts/briefings/save-briefing';
import { changeRole } from '@/lib/acts/sharing/change-role';
import { giveRole } from '@/lib/acts/sharing/give-role';
import { makeLink } from '@/lib/acts/sharing/make-link';
import { removePerson } from '@/lib/acts/sharing/remove-person';
import { revokeLink } from '@/lib/acts/sharing/revoke-link';
import { setVisibility } from '@/lib/acts/sharing/set-visibility';
import { firstBriefing } from '@/lib/briefings/first-briefing';
import { database } from '@/lib/data/database';
import { findCompanies } from '@/lib/data/find-companies';
import { listBriefings } from '@/lib/data/list-briefings';
import { listCompanies } from '@/lib/data/list-companies';
import { readBriefing } from '@/lib/data/read-briefing';
import { readCompany } from '@/lib/data/read-company';
import { readSummaries } from '@/lib/data/read-summaries';
import { readSharing } from '@/lib/data/sharing/read-sharing';
import { readStanding } from '@/lib/data/sharing/read-standing';
import { may, roleOf } from '@/lib/data/sharing/role-sql';
import { viewed, wholeView } from '@/lib/turnaround/view';
import { Prisma } from '@/prisma/client/client';
import { keeper, recordOf } from '@/tests/support/as-keeper';
import { by } from '@/tests/support/by';
import { execute } from '@/tests/support/cluster';
import { seededDatabase } from '@/tests/support/database';
import { viewersOf } from '@/tests/support/people';

/** Uber is made private here; Stability AI stays public. */
const [secret, open] = ['uber', 'stability-ai'] as const;

let viewers: Record<Role, Viewer>;
let companyId: string;
let briefingId: string;

beforeAll(async () => {
  const url = await seededDatabase();
  process.env.DATABASE_URL = url;
  await execute(url, `UPDATE company SET visibility = 'private' WHERE slug = '${secret}'`);
  const record = await recordOf(secret);
  if (!record) throw new Error('the built-in case is missing');
  companyId = record.company.id;
  viewers = await viewersOf(url, companyId);
  const saved = await saveBriefing(by(keeper), await submit());
  if (!saved.ok) throw new Error(saved.sentence);
  briefingId = saved.value.briefing.id;
});

async function submit() {
  const record = await recordOf(secret);
  if (!record) throw new Error('not there');
  const content = firstBriefing(viewed(record, wholeView));
  return { company: { id: companyId }, from: null, name: 'Board', content, deleted: false };
}

const summaries = { search: '', page: 1, size: 10, knownBy: null };
const slugs = (listed: readonly { readonly slug: string }[]) => listed.map(({ slug }) => slug);

/** Each role to the private company; `reader` is what anyone is to the public one. */
const toSecret = roles.filter((role) => role !== 'reader');

describe.each(toSecret)('%s', (role) => {
  const allows = (action: Parameters<typeof decide>[1]) => decide(role, action);

  test('is told its role, or that there is no such company', async () => {
    const standing = await readStanding(viewers[role], secret);
    expect(standing?.role ?? 'nobody').toBe(role);
  });

  test('sees the company on its own, in lists, by search and among summaries alike', async () => {
    const viewer = viewers[role];
    const [own, listed, found, among] = await Promise.all([
      readCompany(viewer, secret),
      listCompanies(viewer),
      findCompanies(viewer, 'uber', 10),
      readSummaries(viewer, summaries),
    ]);
    expect(own?.record.company.slug ?? null).toBe(allows('look') ? secret : null);
    expect(slugs(listed)).toEqual(allows('list') ? [open, secret] : [open]);
    expect(slugs(found)).toEqual(allows('list') ? [secret] : []);
    expect(among.total).toBe(allows('list') ? 2 : 1);
    expect(among.isPublic).toBe(!allows('list'));
    expect(among.records.map(({ company }) => company.slug)).toEqual(allows('list') ? [open, secret] : [open]);
  });

  test('sees the public company as everybody does', async () => {
    expect((await readCompany(viewers[role], open))?.visibility).toBe('public');
  });

  test('reads and saves briefings as far as its role goes', async () => {
    const viewer = viewers[role];
    expect((await listBriefings(viewer, companyId)).length > 0).toBe(allows('read-briefings'));
    expect((await readBriefing(viewer, companyId, briefingId)) !== null).toBe(allows('read-briefings'));
    expect((await saveBriefing(by(viewer), await submit())).ok).toBe(allows('brief'));
  });

  test('shares the company only as far as its role goes', async () => {
    const viewer = viewers[role];
    const company = { id: companyId };
    const link = { company, label: 'x', expiresAt: new Date(Date.now() + 60_000), password: null, knownOn: null };
    const made = await makeLink(by(viewer), link);
    expect(made.ok).toBe(allows('share'));
    const linkId = made.ok ? made.value.id : await someLink();
    expect((await revokeLink(by(viewer), { company, linkId })).ok).toBe(allows('share'));
    expect((await readSharing(viewer, companyId, new Date())) !== null).toBe(allows('share'));
    expect((await setVisibility(by(viewer), { company, visibility: 'private' })).ok).toBe(allows('share'));
    const changed = await changeRole(by(viewer), { company, personId: 'none', role: 'owner' });
    const status = allows('share') || !allows('look') ? 404 : 403;
    expect(changed).toMatchObject({ ok: false, status });
    const given = await giveRole(by(viewer), { company, email: 'none@example.com', role: 'owner' });
    expect(given).toMatchObject({ ok: false, status });
    expect(await removePerson(by(viewer), { company, personId: 'none' })).toMatchObject({ ok: false, status });
  });
});

async function someLink(): Promise<string> {
  const link = await database().companyLink.findFirst({ where: { companyId, revokedAt: null } });
  return link?.id ?? '';
}

test('the condition in the queries says of each viewer, company and action what the policy says of the role', async () => {
  const tokens = Object.values(viewers).flatMap((viewer): Viewer[] =>
    viewer.kind === 'person'
      ? ([['read'], ['write'], ['read', 'write'], []] as Scope[][]).map((scopes) => {
          return { kind: 'token', person: viewer.person, token: 't', scopes };
        })
      : [],
  );
  const held = (viewer: Viewer, action: string) => viewer.kind !== 'token' || heldBy(viewer.scopes, action);
  for (const viewer of [...Object.values(viewers), ...tokens, anyone]) {
    for (const action of actions) {
      const rows = await database().$queryRaw<{ role: Role; may: boolean }[]>(
        Prisma.sql`SELECT ${roleOf(viewer)} AS role, ${may(viewer, action)} AS may FROM company AS c`,
      );
      expect(rows).toHaveLength(2);
      for (const row of rows)
        expect(row.may, `${row.role} ${action}`).toBe(decide(row.role, action) && held(viewer, action));
    }
  }
});

function heldBy(scopes: readonly Scope[], action: string): boolean {
  if (['share', 'administer', 'read-trail'].includes(action)) return false;
  return scopes.includes(['brief', 'edit', 'import'].includes(action) ? 'write' : 'read');
}

test('what the bearer of a link holds on to leads nowhere once the link is revoked', async () => {
  const [company, expiresAt] = [{ id: companyId }, new Date(Date.now() + 60_000)];
  const made = await makeLink(by(keeper), { company, label: 'A bank', expiresAt, password: null, knownOn: null });
  if (!made.ok) throw new Error(made.sentence);
  const linkId = made.value.id;
  const bearer: Viewer = { kind: 'link', link: linkId, companyId, knownOn: null };
  expect(await readCompany(bearer, secret)).not.toBeNull();
  await revokeLink(by(keeper), { company, linkId });
  expect(await readCompany(bearer, secret)).toBeNull();
});

test('a link that is frozen on a day shows what the page as known on that day shows, and nothing later', async () => {
  const day = '2020-06-30';
  const bearer = { ...(viewers.link as Extract<Viewer, { kind: 'link' }>), knownOn: day };
  const [seen, whole] = await Promise.all([readCompany(bearer, secret), recordOf(secret)]);
  if (!seen || !whole) throw new Error('not there');
  const { facts, sources, restatements } = seen.record;
  expect(facts.length).toBeGreaterThan(0);
  expect(facts.length).toBeLessThan(whole.facts.length);
  expect(facts.filter(({ knownAt }) => knownAt > day)).toEqual([]);
  expect(restatements.filter(({ knownAt }) => knownAt > day)).toEqual([]);
  expect(sources.length).toBeLessThan(whole.sources.length);
  const ids = (of: readonly { readonly id: string }[]) => of.map(({ id }) => id);
  const [frozen, known] = [viewed(seen.record, wholeView), viewed(whole, { ...wholeView, asKnownOn: day })];
  expect(ids(frozen.facts)).toEqual(ids(known.facts));
  expect(ids(frozen.superseded)).toEqual(ids(known.superseded));
  expect(frozen.asKnownOn).toBe(day);
  expect(viewed(seen.record, { ...wholeView, asKnownOn: '2024-12-31' }).asKnownOn).toBe(day);
  expect(viewed(seen.record, { ...wholeView, asKnownOn: '2019-12-31' }).asKnownOn).toBe('2019-12-31');
});
