import { normalHeader } from '@/lib/imports/tables/fields';
import { metricNamed } from '@/lib/imports/tables/metric-names';
import { scenarioNamed } from '@/lib/imports/tables/read-scenario';
import type { Scenario } from '@/lib/turnaround/case';
import { catalogue, type MetricKey } from '@/lib/turnaround/catalogue';
import { type MoneySign, moneySign } from './money-sign';

/** What the label of a row, or the head of a column of metrics, says. */
export type Label = {
  /** As the file has it, with single spaces. */
  readonly text: string;
  readonly sign: MoneySign | null;
  /** Whether it says that its values are percentages. */
  readonly percent: boolean;
  /** The scenario that it names beside a metric: "Revenue (Budget)". */
  readonly scenario: Scenario | null;
  readonly meaning: LabelMeaning;
};

export type LabelMeaning =
  | { readonly is: 'metric'; readonly metric: MetricKey; readonly total: boolean }
  /** "Gross margin": an amount of money or a share, as its cells are written. */
  | { readonly is: 'either'; readonly amount: MetricKey; readonly share: MetricKey }
  | Part
  /** "of which AWS": a part of the metric above. */
  | { readonly is: 'part of the above'; readonly name: string }
  /** "Total", without a metric. */
  | { readonly is: 'total' }
  | { readonly is: 'left out'; readonly why: string }
  | { readonly is: 'unknown'; readonly why: string };

/**
 * "Headcount – Sales": `name` is a part of the metric. Where both sides name a metric, `or` is the other reading.
 * "Sales headcount" is no sure part: it is one only beside others of its kind.
 */
export type Part = {
  readonly is: 'part';
  readonly metric: MetricKey;
  readonly name: string;
  readonly sure: boolean;
  readonly or: { readonly metric: MetricKey; readonly name: string } | null;
};

export type MetricOf = (text: string) => MetricKey | undefined;

/** Metrics by the file's own names first, then by the catalogue's. */
export function metricsBy(own: readonly { readonly text: string; readonly metric: MetricKey }[]): MetricOf {
  const names = new Map(own.map(({ text, metric }) => [normalHeader(text), metric]));
  return (text) => names.get(normalHeader(text)) ?? metricNamed(text);
}

const total = /^(?:(?:grand |sub-?)?totals?(?: of)?|sum(?: of)?|overall|all|group|company|gesamt|summe)$/i;
const beforeTotal = /^(?:total|sum of|gesamt|summe)\s+/i;
const afterTotal = /[\s–—:(-]+(?:total|gesamt|overall)\)?$/i;
const separators = /\s+[–—-]+\s+|\s*[–—]\s*|:\s+|\s*[/|>]\s*|,\s+|\s*\(|\)\s*$|\s*\[|\]\s*$/;

const leftOut: readonly (readonly [RegExp, string])[] = [
  [/^(?:check|control|balance check|difference|diff|kontrolle)\b/i, 'It checks other rows.'],
  [
    /\b(?:opening|beginning|brought forward|b\/f|start of (?:the )?(?:week|month|period|year|quarter))\b/i,
    'It repeats the closing balance of the period before.',
  ],
  [
    /\b(?:variance|vs\.?|versus|change|growth|yoy|y\/y|qoq|mom|cagr|delta|abweichung|veränderung)\b|[Δ∆]/i,
    'It compares periods or scenarios.',
  ],
  [
    /\b(?:cumulative|ytd|year[- ]to[- ]date|ltm|ttm|rolling|last twelve months)\b/i,
    'Its values run over several periods, and its heads name one.',
  ],
];
const runRate = /\b(?:run[- ]?rate|annuali[sz]ed|normali[sz]ed?(?: to)? annual|normali[sz]e to annual|per annum)\b/i;
/** Whether a label says that its values are percentages. */
export function saysPercent(text: string): boolean {
  return percentage.test(text);
}

const percentage = /%|\b(?:percent|per cent|pct|percentage|prozent|as an? share of)\b/i;
const closing =
  /^(?:closing|ending|end[- ]of[- ](?:period|month|week|year))\s+|\s+(?:at (?:the )?(?:month|period|year|quarter|week)[- ]?end|c\/f|carried forward|eop|end)$/i;
const numbering = /^(?:\(?(?:\d{1,2}(?:\.\d{1,2})*|[ivx]{1,4}|[a-h])[.)]\s+|[-–•*+=]\s+)/i;
const footnotes = /(?:\s*(?:[*†‡§]+|[¹²³⁴⁵⁶⁷⁸⁹⁰]+|\((?:\d{1,2}|[a-h])\)|\[\d{1,2}\]))+$/;
const lessOrAdd = /^(?:less|add|plus|minus|thereof)\s*:?\s+/i;
const ofWhich = /^(?:of which|thereof|davon|o\/w|incl\.?|including)\s*:?\s+(.+)$/i;
const units =
  /\s*[([](?:fte|ftes|#|no\.?|number|people|heads|persons|x|%|ratio|in %|unaudited|audited|restated|net|month end|period end|at month end|eop)[)\]]\s*$/i;

// Words beside a metric's name that make another thing of it: deferred revenue is no part of revenue.
const other =
  /^(?:deferred|accrued|unearned|unbilled|restricted|cost|costs|cost of|net|gross|adjusted|adj\.?|normali[sz]ed|average|avg\.?|opening|bad|minimum|maximum|min|max|target|other comprehensive|non-?|pro forma|organic|like-for-like|lfl|interest|change in|increase in|decrease in|movement in|growth|yield|days|per .*|.* per|tax on|covenant|headroom|budget|budgeted|plan|planned|forecast|actual|prior|last|previous|expected|potential|committed|undrawn|free|operating|financing|investing|capitali[sz]ed|cumulative|ytd|ltm|run[- ]?rate|rate|ratio|%|margin|share|multiple|coverage|cover|service|burn|conversion|equivalents?|before .*|after .*|excluding .*|ex\.? .*|excl\.? .*|incl\.? .*|including .*|from .*|to .*|of .*)$/i;

/** Reads a label. What it may mean in two ways, or not at all, is `unknown` with why. */
export function readLabel(written: string, metricOf: MetricOf): Label {
  const text = written.replaceAll(/[\s\u00a0_]+/g, ' ').trim();
  const whole = metricOf(text);
  const sign = moneySign(text);
  const percent = percentage.test(text);
  const line = { text, sign, percent, scenario: null };
  if (whole) return { ...line, sign: null, meaning: { is: 'metric', metric: whole, total: false } };
  const bare = cleaned(sign && sign.rest !== '' ? sign.rest : text);
  const split = scenarioBeside(bare);
  const beside = split ? meaningOf(split.rest, metricOf) : null;
  if (split && beside && 'metric' in beside) return { ...line, scenario: split.scenario, meaning: beside };
  return { ...line, meaning: meaningOf(bare, metricOf) };
}

const before =
  /^(actuals?|budget(?:ed)?|forecast(?:ed)?|(?:ist|plan|soll|prognose)(?=[-–—:]))\s*[-–—:]?\s*(?=\p{L})(.+)$/iu;
const behind =
  /^(.+?[\p{L}\d%)])(?:\s*[-–—:,/|([]\s*|\s+)(actuals?|act|budget(?:ed)?|bud|bgt|plan|forecast|fcst|outlook|ist|soll|prognose)\s*[)\]]?$/iu;

/** "Revenue Actual", "Budgeted revenue": a scenario and what else the label says. */
function scenarioBeside(text: string): { readonly scenario: Scenario; readonly rest: string } | null {
  const [, first = '', behindIt = ''] = before.exec(text) ?? [];
  const [, beforeIt = '', last = ''] = behind.exec(text) ?? [];
  const scenario = scenarioNamed(first || last);
  return scenario && { scenario, rest: behindIt || beforeIt };
}

function cleaned(text: string): string {
  let bare = text;
  for (const mark of [footnotes, numbering, /\s*:$/, footnotes, units]) bare = bare.replace(mark, '').trim();
  return bare === '' ? text : bare;
}

function meaningOf(text: string, metricOf: MetricOf): LabelMeaning {
  if (runRate.test(text))
    return {
      is: 'unknown',
      why: 'it is a run rate: what a year would bring at the pace of a day, and no amount of a period',
    };
  const named = namedBy(text, metricOf) ?? eitherOf(text);
  if (named) return named;
  if (total.test(text)) return { is: 'total' };
  const inner = ofWhich.exec(text)?.[1];
  if (inner) return { is: 'part of the above', name: inner };
  const part = partIn(text, metricOf);
  if (part) return part;
  const reason = leftOut.find(([pattern]) => pattern.test(text))?.[1];
  if (reason) return { is: 'left out', why: reason };
  return { is: 'unknown', why: 'no metric has this name' };
}

function namedBy(text: string, metricOf: MetricOf): LabelMeaning | null {
  const plain = text.replace(lessOrAdd, '');
  const metric = metricOf(text) ?? metricOf(plain) ?? stockNamed(plain.replace(closing, ''), metricOf);
  if (metric) return { is: 'metric', metric, total: false };
  const summed = metricOf(plain.replace(beforeTotal, '')) ?? metricOf(plain.replace(afterTotal, ''));
  return summed ? { is: 'metric', metric: summed, total: true } : null;
}

function eitherOf(text: string): LabelMeaning | null {
  const [amount, share] = (['money', 'ratio'] as const).map((kind) => metricNamed(text, kind));
  return amount && share ? { is: 'either', amount, share } : null;
}

/** "Closing cash": only a balance has a closing one. */
function stockNamed(text: string, metricOf: MetricOf): MetricKey | undefined {
  const metric = metricOf(text.trim());
  return metric && catalogue[metric].kind === 'stock' ? metric : undefined;
}

function partIn(text: string, metricOf: MetricOf): LabelMeaning | null {
  return partBySeparator(text, metricOf) ?? partByWords(text, metricOf);
}

function partBySeparator(text: string, metricOf: MetricOf): LabelMeaning | null {
  const sides = text
    .split(separators)
    .map((side) => side.trim())
    .filter((side) => side !== '');
  if (sides.length !== 2) return null;
  const [first = '', second = ''] = sides;
  const [one, two] = [metricOf(first.replace(beforeTotal, '')), metricOf(second)];
  const metric = one ?? two;
  const name = one ? second : first;
  if (!metric) return null;
  if (total.test(name)) return { is: 'metric', metric, total: true };
  if (other.test(name)) return null;
  return { is: 'part', metric, name, sure: true, or: one && two ? { metric: two, name: first } : null };
}

/** "Sales headcount": a metric's name behind the name of a part. It is a part only beside others of its kind. */
function partByWords(text: string, metricOf: MetricOf): LabelMeaning | null {
  if (percentage.test(text)) return null;
  const words = text.split(' ');
  for (let count = words.length - 1; count > 0; count -= 1) {
    const [name, rest] = [words.slice(-count).join(' '), words.slice(0, -count).join(' ')];
    const metric = metricOf(name);
    if (!metric || other.test(rest) || leftOut.some(([pattern]) => pattern.test(rest))) continue;
    return { is: 'part', metric, name: rest, sure: false, or: null };
  }
  return null;
}
