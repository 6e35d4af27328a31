import { type Query, readQuery, refuse, shorten } from '@/lib/api/query';
import { readView } from '@/lib/api/view-query';
import { type CompareWay, compareWays } from '@/lib/charts/prepare-compare';
import type { Locale } from '@/lib/figures/units';
import { basisParameter, numbersParameter, queryOf } from '@/lib/turnaround/address';
import type { IsoDate } from '@/lib/turnaround/case';
import { isMetricKey, type MetricKey } from '@/lib/turnaround/catalogue';

/** What a comparison shows: the state of `/compare`, all of it in the address. */
export type CompareQuery = {
  /** Slugs in the order of the address; null where it names none and the usual ones are shown. */
  readonly companies: readonly string[] | null;
  readonly metric: MetricKey;
  readonly as: CompareWay;
  readonly asKnownOn: IsoDate | null;
  readonly locale: Locale;
  /** As written; a word that is no basis is answered with the usual one, and said. */
  readonly basis: string | null;
};

const names = ['companies', 'metric', 'as', 'asKnownOn', 'numbers', 'basis'] as const;
const mostCompanies = 8;
const longest = 2_000;

/**
 * Reads `companies=stability-ai,uber&metric=revenue&as=index&asKnownOn=2024-12-31`. A form's boxes give the companies
 * one by one, an empty one among them; parameters of other names are left alone.
 * @param today nothing can be known on a later day
 */
export function readCompareQuery(search: URLSearchParams, today: IsoDate): Query<CompareQuery> {
  if (search.toString().length > longest) return refuse('The address is too long; compare at most eight companies.');
  const query = readQuery(joined(search), names, longest);
  if (!query.ok) return query;
  const { companies, metric = 'revenue', as = 'absolute', asKnownOn, numbers, basis } = query.value;
  const slugs = companies === undefined ? null : readSlugs(companies);
  if (slugs && !slugs.ok) return slugs;
  if (!isMetricKey(metric)) return refuse(`There is no metric "${shorten(metric)}". /methods defines all there are.`);
  const way = compareWays.find((each) => each === as);
  if (!way) return refuse(`"${shorten(as)}" is no way to compare. Known are: ${compareWays.join(', ')}.`);
  const view = readView({ asKnownOn, numbers, basis }, today);
  if (!view.ok) return view;
  const { without: _, ...shown } = view.value;
  return { ok: true, value: { companies: slugs?.value ?? null, metric, as: way, ...shown } };
}

/** The address of a comparison: what is usual is left out. */
export function compareAddress({ companies, metric, as, asKnownOn, locale, basis }: CompareQuery): string {
  return `/compare${queryOf({
    companies: companies?.join(','),
    metric: metric === 'revenue' ? null : metric,
    as: as === 'absolute' ? null : as,
    asKnownOn,
    numbers: numbersParameter(locale),
    basis: basisParameter(basis),
  })}`;
}

/** The parameters that are this page's, with all companies in one. */
function joined(search: URLSearchParams): URLSearchParams {
  const own = new URLSearchParams();
  for (const name of names.slice(1)) for (const value of search.getAll(name)) own.append(name, value);
  const companies = search.getAll('companies');
  if (companies.length > 0) own.set('companies', companies.filter(Boolean).join(','));
  return own;
}

function readSlugs(text: string): Query<string[]> {
  const slugs = text
    .split(',')
    .map((slug) => slug.trim())
    .filter(Boolean);
  if (slugs.length === 0) return refuse('Name at least two companies to compare.');
  const twice = slugs.find((slug, index) => slugs.indexOf(slug) !== index);
  if (twice !== undefined) return refuse(`"${shorten(twice)}" is named twice; name each company once.`);
  if (slugs.length === 1) return refuse(`Name at least two companies to compare; "${shorten(text)}" is one.`);
  if (slugs.length > mostCompanies) {
    return refuse(`${slugs.length} companies are too many to read side by side; compare at most eight.`);
  }
  return { ok: true, value: slugs };
}
