import { type Query, readQuery, refuse } from '@/lib/api/query';
import { type ChartName, isChartName, mainCharts } from '@/lib/charts/prepare';
import { isMetricKey, type MetricKey } from '@/lib/turnaround/catalogue';

/** Which chart of which company an address of this site shows; several names where the first that there is counts. */
export type EmbeddedPlace = {
  readonly company: string;
  readonly charts: readonly ChartName[];
  /** Set where the address is a metric's page, which shows its own chart. */
  readonly metric: MetricKey | null;
  /** The address' own parameters, with the reader's view. */
  readonly search: URLSearchParams;
};

export type OembedQuery = {
  readonly url: URL;
  readonly maxWidth: number | null;
  readonly maxHeight: number | null;
};

export type OembedRead =
  | { readonly ok: true; readonly value: OembedQuery }
  | { readonly ok: false; readonly status: 400 | 404 | 501; readonly detail: string };

const longest = 2_000;

/**
 * Reads `?url=&format=json&maxwidth=&maxheight=` after oEmbed 1.0; other parameters are a consumer's own.
 * @param site the address of this site: what stands elsewhere is not ours to show
 */
export function readOembed(search: URLSearchParams, site: string): OembedRead {
  const names = ['url', 'format', 'maxwidth', 'maxheight'] as const;
  const query = readQuery(
    new URLSearchParams([...search].filter(([name]) => names.some((each) => each === name))),
    names,
    longest,
  );
  if (!query.ok) return { ...query, status: 400 };
  const { url, format = 'json', maxwidth, maxheight } = query.value;
  if (format !== 'json') return { ok: false, status: 501, detail: 'Only format=json is spoken here.' };
  if (!url) return { ok: false, status: 400, detail: 'Say which page: url=, the address of a chart’s page.' };
  const [maxWidth, maxHeight] = [readMost('maxwidth', maxwidth), readMost('maxheight', maxheight)];
  if (!maxWidth.ok) return { ...maxWidth, status: 400 };
  if (!maxHeight.ok) return { ...maxHeight, status: 400 };
  const address = URL.canParse(url) ? new URL(url) : null;
  if (!address)
    return { ok: false, status: 400, detail: '"url" is no address; give it whole, with http:// or https://.' };
  if (!isHere(address, site)) return { ok: false, status: 404, detail: `Only pages of ${site} can be had here.` };
  return { ok: true, value: { url: address, maxWidth: maxWidth.value, maxHeight: maxHeight.value } };
}

function readMost(name: string, text: string | undefined): Query<number | null> {
  if (text === undefined || text === '') return { ok: true, value: null };
  if (!/^[1-9]\d{0,4}$/.test(text)) return refuse(`"${name}" is a number of pixels from 1 to 99999.`);
  return { ok: true, value: Number(text) };
}

/** The scheme may differ: a proxy may speak TLS for this site. */
function isHere({ protocol, host }: URL, site: string): boolean {
  return (protocol === 'http:' || protocol === 'https:') && host === new URL(site).host;
}

/** The chart that a page of this site shows: a file, an embedded chart, a metric, or the chart named after `#`. */
export function placeOf({ pathname, hash, searchParams: search }: URL): EmbeddedPlace | null {
  const [, company, kind, name, more] =
    /^\/companies\/([a-z0-9-]+)(?:\/([a-z]+)(?:\/([a-z0-9.-]+)(\/embed)?)?)?\/?$/.exec(pathname) ?? [];
  if (company === undefined) return null;
  const given = kind === 'charts' && name !== undefined ? [more ? name : name.replace(/\.[a-z]+$/, '')] : null;
  const meant = hash.startsWith('#chart-') ? [hash.slice('#chart-'.length)] : null;
  const metric = kind === 'metrics' && name !== undefined && isMetricKey(name) ? name : null;
  const main = kind === undefined ? mainCharts : [];
  const charts = (given ?? meant ?? main).filter(isChartName);
  return charts.length === 0 && !metric ? null : { company, charts, metric, search };
}
