import { redirect } from 'next/navigation';
import { cache } from 'react';
import { isSameForAll } from '@/lib/access/caching';
import { type CompareQuery, compareAddress, readCompareQuery } from '@/lib/api/compare-query';
import { noCompanyNamed } from '@/lib/api/unseen';
import { type ListedCompany, listCompanies } from '@/lib/data/list-companies';
import { readCompany } from '@/lib/data/read-company';
import type { CompanyCase, IsoDate } from '@/lib/turnaround/case';
import { viewed, wholeView } from '@/lib/turnaround/view';
import { type Refused, refused, showToAll, today } from '../refusal';
import { readViewer } from '../viewer';

/** What Next gives the page. */
export type CompareProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

type Listed = { readonly listed: readonly ListedCompany[]; readonly query: Omit<CompareQuery, 'companies'> };

type Compared = Listed & {
  readonly ok: true;
  /** In the order of the address. */
  readonly cases: readonly CompanyCase[];
  readonly today: IsoDate;
};

const usual = { metric: 'revenue', as: 'absolute', asKnownOn: null, locale: 'en-US', basis: null } as const;
const usualCount = 2;
const record = cache(readCompany);

/**
 * The companies of a comparison as they were known on its day; or one sentence on what is wrong with the address,
 * with all that the form needs to choose again. What a form without script sent goes on to the written address.
 */
export async function loadComparison({ searchParams }: CompareProps): Promise<Compared | (Refused & Listed)> {
  const [given, viewer] = await Promise.all([searchParams, readViewer()]);
  const listed = await listCompanies(viewer);
  if (isSameForAll(viewer) && listed.every(({ visibility }) => visibility === 'public')) showToAll();
  const pairs = Object.entries(given).flatMap(([name, value]) => [value ?? []].flat().map((one) => [name, one]));
  const day = today();
  const query = readCompareQuery(new URLSearchParams(pairs), day);
  if (!query.ok) return { ...refused(400, query.detail), listed, query: usual };
  if (Array.isArray(given.companies)) redirect(compareAddress(query.value));
  const slugs = query.value.companies ?? listed.slice(0, usualCount).map(({ slug }) => slug);
  const records = await Promise.all(slugs.map((slug) => record(viewer, slug)));
  const missing = slugs.find((_, index) => !records[index]);
  if (missing !== undefined) {
    return { ...refused(404, noCompanyNamed(missing)), listed, query: query.value };
  }
  const { asKnownOn, locale, basis } = query.value;
  const view = { ...wholeView, asKnownOn, locale, basis };
  const cases = records.flatMap((found) => (found ? viewed(found.record, view) : []));
  return { ok: true, listed, query: query.value, cases, today: day };
}
