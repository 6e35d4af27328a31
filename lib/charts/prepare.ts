import { comparisonMessage, fundingMessage } from '@/lib/charts/message';
import { prepareBridge } from '@/lib/charts/prepare-bridge';
import { prepareIndicator } from '@/lib/charts/prepare-indicator';
import { prepareObligations } from '@/lib/charts/prepare-obligations';
import { prepareCompute, prepareSizes } from '@/lib/charts/prepare-portfolio';
import { prepareTimeChart, type TimeChart } from '@/lib/charts/prepare-time-chart';
import { prepareTimeline } from '@/lib/charts/prepare-timeline';
import type { ChartSpec, RowChartSpec, TimeChartSpec } from '@/lib/charts/spec';
import { comparisonOf } from '@/lib/turnaround/before-after';
import type { Bridge } from '@/lib/turnaround/bridge';
import { debtBridge, fundingBridge, headcountBridge, netIncomeBridge, revenueBridge } from '@/lib/turnaround/bridges';
import type { CompanyCase, Fact } from '@/lib/turnaround/case';
import { catalogue, isMetricKey, type MetricKey } from '@/lib/turnaround/catalogue';
import { indicatorsOf } from '@/lib/turnaround/indicators/all';

/** A company's case becomes a chart; null when no fact is known for it. */
type Recipe = (known: CompanyCase) => ChartSpec | null;

const timeRecipes = {
  revenue: overTime('revenue', {
    metric: 'revenue',
    what: 'Revenue',
    message: compares('revenue'),
    eventKinds: ['financing', 'leadership', 'statement', 'product'],
  }),
  'net-income': overTime('net-income', {
    metric: 'net-income',
    what: 'Net income',
    message: compares('net-income'),
    eventKinds: ['financing', 'leadership', 'layoff', 'statement'],
  }),
  debt: overTime('debt', {
    metric: 'debt',
    what: 'Debt',
    message: compares('debt'),
    eventKinds: ['financing', 'leadership', 'statement', 'governance'],
  }),
  funding: overTime('funding', {
    metric: 'funding-round',
    what: 'Funding rounds',
    message: fundingMessage,
    eventKinds: ['financing', 'leadership', 'governance'],
  }),
  headcount: overTime('headcount', {
    metric: 'headcount',
    what: 'Headcount',
    select: heads,
    message: compares('headcount'),
    eventKinds: ['layoff', 'leadership', 'financing', 'statement'],
  }),
  'funding-totals': overTime('funding-totals', {
    metric: 'funding-total',
    what: 'Funding totals as reported',
    message: () => null,
    eventKinds: ['financing', 'leadership', 'governance'],
  }),
} satisfies Record<string, { metric: MetricKey; prepare: Recipe }>;

/** Recipes of charts whose facts come from several metrics, or that are computed. */
const otherRecipes = {
  'revenue-and-net-income': prepareResults,
  'revenue-bridge': bridged(revenueBridge, 'Revenue, from before to after'),
  'net-income-bridge': bridged(netIncomeBridge, 'Net income, from before to after'),
  'debt-bridge': bridged(debtBridge, 'Debt, from before to after'),
  obligations: prepareObligations,
  'funding-total': bridged(fundingBridge, 'Funding, round by round'),
  'headcount-bridge': bridged(headcountBridge, 'Headcount, from before to after'),
  'loss-to-revenue': (known: CompanyCase) => prepareIndicator(known, 'loss-to-revenue'),
  'revenue-per-employee': (known: CompanyCase) => prepareIndicator(known, 'revenue-per-employee'),
  timeline: (known: CompanyCase) => prepareTimeline(known),
  compute: prepareCompute,
  sizes: prepareSizes,
} satisfies Record<string, Recipe>;

type OwnName = keyof typeof timeRecipes | keyof typeof otherRecipes;

/** A chart's name in addresses; every metric has a chart of its own name. */
export type ChartName = OwnName | MetricKey;

/** Charts that are more than a metric over time, in the order of a page. */
export const chartNames = [...Object.keys(timeRecipes), ...Object.keys(otherRecipes)] as OwnName[];

/** The charts of the overview. */
export const mainCharts = ['revenue', 'net-income', 'debt', 'funding', 'headcount'] as const satisfies ChartName[];

export function isChartName(name: string): name is ChartName {
  return chartNames.some((known) => known === name) || isMetricKey(name);
}

type OverTime = Omit<TimeChart, 'name' | 'facts' | 'message'> & {
  readonly metric: MetricKey;
  /** Which of the metric's facts have a place here; all when left out. */
  readonly select?: (facts: readonly Fact[]) => readonly Fact[];
  readonly message: (known: CompanyCase) => string | null;
};

function overTime(name: string, { metric, message, select = (facts) => facts, ...recipe }: OverTime) {
  const prepare = (known: CompanyCase): TimeChartSpec | null => {
    const facts = select(known.facts.filter((fact) => fact.metric === metric));
    if (facts.length === 0) return null;
    const spec = prepareTimeChart(known, { ...recipe, name, facts, message: message(known) });
    return { ...spec, footnotes: [...spec.footnotes, ...basisNote(known, metric)] };
  };
  return { metric, prepare };
}

function bridged(build: (known: CompanyCase) => Bridge | null, what: string) {
  return (known: CompanyCase): RowChartSpec | null => {
    const bridge = build(known);
    return bridge && prepareBridge(known, bridge, what);
  };
}

/** Revenue above the line and net income beside it, over the same time. */
function prepareResults(known: CompanyCase): TimeChartSpec | null {
  const facts = known.facts.filter(({ metric }) => metric === 'revenue' || metric === 'net-income');
  if (new Set(facts.map(({ metric }) => metric)).size < 2) return null;
  return prepareTimeChart(known, {
    name: 'revenue-and-net-income',
    what: 'Revenue and net income',
    facts,
    message: indicatorsOf(known, 'loss-to-revenue').findLast(({ sentence }) => sentence)?.sentence ?? null,
    eventKinds: ['financing', 'leadership', 'layoff', 'statement'],
    nameOf: ({ metric }) => catalogue[metric].name,
  });
}

/** Heads of the whole company; its departments and its contractors have charts of their own. */
function heads(facts: readonly Fact[]): readonly Fact[] {
  const totals = facts.filter(({ members }) => members.length === 0);
  return totals.length > 0 ? totals : facts;
}

/** Why the message is not on the basis that was asked for. */
function basisNote(companyCase: CompanyCase, metric: MetricKey): string[] {
  const instead = catalogue[metric].headline === null ? null : comparisonOf(companyCase)?.instead;
  return instead ? [instead] : [];
}

function compares(metric: MetricKey) {
  return (known: CompanyCase) => comparisonMessage(known, metric);
}

/** Any metric over time; its own chart where it has one. Null when no fact of it is known. */
export function prepareMetric(known: CompanyCase, metric: MetricKey): ChartSpec | null {
  const recipe = Object.values(timeRecipes).find((each) => each.metric === metric);
  if (recipe) return recipe.prepare(known);
  const eventKinds = ['financing', 'leadership', 'layoff', 'statement'];
  return overTime(metric, { metric, what: catalogue[metric].name, message: () => null, eventKinds }).prepare(known);
}

export type Prepared =
  | { readonly ok: true; readonly spec: ChartSpec }
  | { readonly ok: false; readonly reason: string };

/** A company's chart, or one sentence on why there is none. */
export function prepareChart(name: ChartName, known: CompanyCase): Prepared {
  const spec = build(name, known);
  return spec
    ? { ok: true, spec }
    : { ok: false, reason: `No fact is known for the chart "${name}" of ${known.company.name}.` };
}

/** Those of these charts that the company has facts for. */
export function prepareCharts(known: CompanyCase, names: readonly ChartName[] = mainCharts): ChartSpec[] {
  return names.flatMap((name) => build(name, known) ?? []);
}

// One case is asked for the same chart many times: by a page, its menu, a deck and its list of choices.
const built = new WeakMap<CompanyCase, Map<ChartName, ChartSpec | null>>();

function build(name: ChartName, known: CompanyCase): ChartSpec | null {
  const own = built.get(known) ?? new Map<ChartName, ChartSpec | null>();
  built.set(known, own);
  const before = own.get(name);
  if (before !== undefined) return before;
  const spec = recipeOf(name, known);
  const noted = spec?.locale === 'de-DE' ? { ...spec, footnotes: [...spec.footnotes, decimalComma] } : spec;
  own.set(name, noted);
  return noted;
}

/** English words stand beside these numbers: "3,248B" would be read as three thousand. */
const decimalComma = 'Numbers have a decimal comma: 1,5 is one and a half.';

function recipeOf(name: ChartName, known: CompanyCase): ChartSpec | null {
  if (name in timeRecipes) return timeRecipes[name as keyof typeof timeRecipes].prepare(known);
  if (name in otherRecipes) return otherRecipes[name as keyof typeof otherRecipes](known);
  return isMetricKey(name) ? prepareMetric(known, name) : null;
}
