import type { Metadata } from 'next';
import { cache } from 'react';
import { readQuery, shorten } from '@/lib/api/query';
import { readView, viewNames } from '@/lib/api/view-query';
import { readCompany } from '@/lib/data/read-company';
import { queryOf } from '@/lib/turnaround/address';
import type { CompanyCase, CompanyRecord } from '@/lib/turnaround/case';
import { dayLabel } from '@/lib/turnaround/period';
import type { Here } from '@/lib/turnaround/share-address';
import { viewed } from '@/lib/turnaround/view';
import { here } from '../../here';
import { type Refused, refused, today } from '../../refusal';

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
};

const record = cache(readCompany);
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
  const { asKnownOn, without, numbers, ...rest } = query.value as Partial<Record<string, string>>;
  const view = readView({ asKnownOn, without, numbers }, today());
  if (!view.ok) return refused(400, view.detail, slug);
  const found = await record(slug);
  if (!found) return refused(404, `There is no public company "${shorten(slug)}" here.`);
  const seen = viewed(found, view.value);
  const first = firstKnown(found);
  if (view.value.asKnownOn && first && first > view.value.asKnownOn) {
    const sentence = `On ${dayLabel(view.value.asKnownOn)} nothing was known of ${found.company.name}: its first figure was known on ${dayLabel(first)}.`;
    return refused(404, sentence, slug);
  }
  return { ok: true, known: seen, record: found, query: rest as Partial<Record<Name, string>>, here: await here() };
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
