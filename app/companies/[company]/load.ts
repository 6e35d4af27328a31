import type { Metadata } from 'next';
import { cache } from 'react';
import { isSameForAll } from '@/lib/access/caching';
import type { Visibility } from '@/lib/access/framing';
import { mayDo, type Role } from '@/lib/access/policy';
import type { Viewer } from '@/lib/access/viewer';
import { readQuery } from '@/lib/api/query';
import { noCompanyNamed } from '@/lib/api/unseen';
import { readView, viewNames } from '@/lib/api/view-query';
import { readCompany } from '@/lib/data/read-company';
import { readStanding } from '@/lib/data/sharing/read-standing';
import { TooManyFacts } from '@/lib/data/too-many-facts';
import type { Locale } from '@/lib/figures/units';
import { queryOf } from '@/lib/turnaround/address';
import type { CompanyCase, CompanyRecord } from '@/lib/turnaround/case';
import { dayLabel } from '@/lib/turnaround/period';
import type { Here } from '@/lib/turnaround/share-address';
import { viewed } from '@/lib/turnaround/view';
import { here } from '../../here';
import { keepNowhere, type Refused, refused, showToAll, today } from '../../refusal';
import { readViewer } from '../../viewer';
import { tooMany } from './company-for';

/** What Next gives a page of a company. */
export type CompanyProps<Params = object> = {
  params: Promise<{ company: string } & Params>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** A company whose page can be shown. */
export type Loaded<Name extends string = never> = {
  readonly ok: true;
  /** The company as the reader's view shows it. */
  readonly known: CompanyCase;
  /** All that is recorded, for pages that compare views. */
  readonly record: CompanyRecord;
  readonly query: Partial<Record<Name, string>>;
  readonly here: Here;
  readonly viewer: Viewer;
  /** What the viewer is to the company. */
  readonly role: Role;
  readonly visibility: Visibility;
};

const record = cache(readCompany);
const standingOf = cache(readStanding);
// A page's head and its body ask for the same case: charts and comparison are then prepared once.
const caseOf = cache((found: CompanyRecord, view: string): CompanyCase => viewed(found, JSON.parse(view)));
const longest = 2_000;

/**
 * The company of an address in the reader's view, and the page's own parameters (`names`); or one sentence on
 * what is wrong with the address. Parameters of other names are left alone: links pick them up on their way.
 */
export async function loadCompany<Name extends string = never>(
  { params, searchParams }: CompanyProps,
  names: readonly Name[] = [],
): Promise<Loaded<Name> | Refused> {
  const [{ company: slug }, given] = await Promise.all([params, searchParams]);
  if (JSON.stringify(given).length > longest) return refused(400, 'The address is too long; shorten its filters.');
  const known = [...viewNames, ...names];
  const pairs = Object.entries(given).filter(([name]) => known.some((each) => each === name));
  const search = new URLSearchParams(pairs.flatMap(([name, value]) => [value ?? []].flat().map((one) => [name, one])));
  const query = readQuery(search, known);
  if (!query.ok) return refused(400, query.detail, slug);
  const { asKnownOn, without, numbers, basis, ...rest } = query.value as Partial<Record<string, string>>;
  const view = readView({ asKnownOn, without, numbers, basis }, today());
  if (!view.ok) return refused(400, view.detail, slug);
  const viewer = await readViewer();
  const company = await record(viewer, slug).catch(tooMany);
  if (company instanceof TooManyFacts) return refused(422, company.sentence, slug);
  if (!company) return refused(404, noCompanyNamed(slug));
  const { record: found, visibility, role } = company;
  if (visibility === 'public' && isSameForAll(viewer)) showToAll();
  const seen = caseOf(found, JSON.stringify(view.value));
  const first = firstKnown(found);
  if (seen.asKnownOn && first && first > seen.asKnownOn) {
    const sentence = `On ${dayLabel(seen.asKnownOn)} nothing was known of ${found.company.name}: its first figure was known on ${dayLabel(first)}.`;
    return refused(404, sentence, slug);
  }
  const own = rest as Partial<Record<Name, string>>;
  return { ok: true, known: seen, record: found, query: own, here: await here(), viewer, role, visibility };
}

function firstKnown({ facts }: CompanyRecord): string | undefined {
  return facts.map(({ knownAt }) => knownAt).sort()[0];
}

/** "Headcount · Stability AI" for a page's head; nothing where the page cannot be shown. */
export async function companyTitle(props: CompanyProps, title: string): Promise<Metadata> {
  const asked = await loadCompany(props);
  return asked.ok ? { title: `${title} · ${asked.known.company.name}` } : {};
}

/** Tells other sites how to show the chart of a page. */
export function embeddable({ site }: Here, address: string): Metadata {
  const url = `${site}/oembed${queryOf({ url: `${site}${address}`, format: 'json' })}`;
  return { alternates: { types: { 'application/json+oembed': url } } };
}

/** The same for a page on which the company is changed: only for those who may. */
export async function loadToEdit<Name extends string = never>(
  props: CompanyProps,
  names: readonly Name[] = [],
  action: 'edit' | 'administer' = 'edit',
): Promise<Loaded<Name> | Refused> {
  keepNowhere();
  const asked = await loadCompany(props, names);
  if (!asked.ok) return asked;
  const { viewer, role, known } = asked;
  return mayDo(viewer, role, action) ? asked : notYours(viewer, known.company);
}

type ToImport = {
  readonly ok: true;
  readonly viewer: Viewer;
  readonly slug: string;
  readonly name: string;
  readonly query: Readonly<Record<'show' | 'after' | 'sheet' | 'said', string | undefined>> & {
    readonly locale: Locale;
  };
};

/** The company of an address for who may import into it. Its figures are not read: there can be too many of them. */
export async function loadToImport({ params, searchParams }: CompanyProps): Promise<ToImport | Refused> {
  keepNowhere();
  const [{ company: slug }, given, viewer] = await Promise.all([params, searchParams, readViewer()]);
  const standing = await standingOf(viewer, slug);
  if (!standing) return refused(404, noCompanyNamed(slug));
  if (!mayDo(viewer, standing.role, 'import')) return notYours(viewer, standing);
  const one = (name: string) => [given[name] ?? []].flat()[0];
  const view = readView({ numbers: one('numbers') }, today());
  if (!view.ok) return refused(400, view.detail, slug);
  const asked = { show: one('show'), after: one('after'), sheet: one('sheet'), said: one('said') };
  const query = { ...asked, locale: view.value.locale };
  return { ok: true, viewer, slug, name: standing.name, query };
}

function notYours(viewer: Viewer, { name, slug }: { name: string; slug: string }): Refused {
  const isNobody = viewer.kind === 'anyone';
  return refused(403, isNobody ? `Sign in to change ${name}.` : `You may look at ${name}, but not change it.`, slug);
}
