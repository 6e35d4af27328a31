import { negate, sum } from '@/lib/figures/arithmetic';
import { compare } from '@/lib/figures/compare';
import type { Figure } from '@/lib/figures/figure';
import { exactly } from '@/lib/figures/make';
import { phrase } from '@/lib/figures/phrase';
import type { Locale } from '@/lib/figures/units';
import { isSlight } from '@/lib/turnaround/basis/change';
import { type HeadlineRow, headlineRows } from '@/lib/turnaround/before-after';
import type { CompanyCase, Fact } from '@/lib/turnaround/case';
import type { Metric, MetricKey } from '@/lib/turnaround/catalogue';
import { isOutcome } from '@/lib/turnaround/comparable';
import { preferredFacts } from '@/lib/turnaround/conflicts';
import { isSearched, noneSince } from '@/lib/turnaround/none-since';
import { dayLabel, periodLabel, when } from '@/lib/turnaround/period';
import { type FigureFact, hasFigure } from '@/lib/turnaround/series';
import { tellsLosses } from '@/lib/turnaround/words';

/**
 * One sentence on a headline metric before and after, only as far as the bounds allow; null when they
 * allow none. It is made from the facts: a restated fact changes it or makes it vanish.
 */
export function comparisonMessage(companyCase: CompanyCase, metric: MetricKey): string | null {
  const row = headlineRows(companyCase).find((each) => each.metric.key === metric);
  return row ? rowMessage(row, companyCase.locale) : null;
}

/** The sentence of a row of the comparison. */
export function rowMessage(row: HeadlineRow, locale: Locale): string | null {
  if (row.change.kind === 'change') return changeMessage(row, locale);
  return row.after.fact ? null : onlyBefore(row, locale);
}

function changeMessage(row: HeadlineRow, locale: Locale): string | null {
  const { metric, change } = row;
  const [before, after] = [row.before.fact, row.after.fact];
  if (!before || !after || !hasFigure(before) || !hasFigure(after) || change.kind === 'none') return null;
  if (!isOutcome(before)) return null;
  const order = compare(after.value.figure, before.value.figure);
  const claim = statedBy(before, after);
  const say = sayer(metric, [before, after], locale);
  const [from, to] = [say(before), say(after)];
  if (!from || !to) return null;
  const start = `${metric.name}${whose(before)}`;
  if (order === 'equal')
    return `${start} is unchanged at ${to}, ${when(before.period)} and ${when(after.period)}${claim}.`;
  if (change.slight) {
    return `${start} is about unchanged: ${from} ${when(before.period)}, ${to} ${when(after.period)}${claim}.`;
  }
  if (order === 'unknown') return null;
  const both = bothWays(row, before, after, locale);
  if (both) return both;
  const size = share(row, after.value.figure, locale);
  return `${start} ${verbOf(metric, before, after)} from ${from} ${when(before.period)} to ${to} ${when(after.period)}${size}${claim}.`;
}

/** "Revenue fell from … to $2.81B in Q3 2020 and has since risen to $12B (Q4 2024)." Null where the way is one way. */
function bothWays({ metric, first, latest }: HeadlineRow, before: FigureFact, after: FigureFact, locale: Locale) {
  const [turn, end] = latest ? [after, latest] : [first, after];
  if (!turn || !end || !hasFigure(turn) || !hasFigure(end)) return null;
  const ways = [compareFacts(turn, before), compareFacts(end, turn)];
  if (!ways.includes('more') || !ways.includes('less')) return null;
  const say = sayer(metric, [before, turn, end], locale);
  const since = compareFacts(end, turn) === 'more' ? 'risen' : 'fallen';
  const has = verbOf(metric, turn, end) === 'turned' ? 'turned' : since;
  const start = `${metric.name}${whose(before)} ${verbOf(metric, before, turn)} from ${say(before)} ${when(before.period)}`;
  return `${start} to ${say(turn)} ${when(turn.period)} and has since ${has} to ${say(end)} (${periodLabel(end.period)})${statedBy(before, turn, end)}.`;
}

/** Which is certainly more; "unknown" too where the two are about the same. */
function compareFacts(one: FigureFact, other: FigureFact) {
  return isSlight(other.value.figure, one.value.figure) ? 'unknown' : compare(one.value.figure, other.value.figure);
}

/** "rose", "fell"; "turned" from loss to profit or back. */
function verbOf(metric: Metric, from: FigureFact, to: FigureFact): string {
  const signs = [from, to].map(({ value }) => compare(value.figure, zero));
  if (tellsLosses(metric) && signs.includes('less') && signs.includes('more')) return 'turned';
  return compare(to.value.figure, from.value.figure) === 'less' ? 'fell' : 'rose';
}

/** ", about 78% fewer"; nothing where the end is zero, or no percentage can be told. */
function share({ change, metric }: HeadlineRow, to: Figure, locale: Locale): string {
  if (change.kind === 'none' || !change.relative.ok || to.high === '0') return '';
  const relative = change.relative.figure;
  const falls = relative.high?.startsWith('-') ?? false;
  const words = phrase(falls ? negate(relative) : relative, 'ratio', locale, null);
  if (!words) return '';
  const less = metric.unitKind === 'people' ? 'fewer' : 'less';
  return `, ${words} ${falls ? less : 'more'}`;
}

function onlyBefore({ before, after, metric }: HeadlineRow, locale: Locale): string | null {
  const { fact } = before;
  if (!fact || !hasFigure(fact) || !isOutcome(fact)) return null;
  const { figure } = fact.value;
  const on = `${when(fact.period)}${statedBy(fact)}`;
  const none = noneSince(isSearched(fact));
  const since = after.related.some((each) => each.metric === metric.key)
    ? `${none} for a period after the restructuring alone`
    : `${none} since the restructuring`;
  if (tellsLosses(metric) && compare(figure, zero) === 'less') {
    const loss = phrase(negate(figure), fact.unit, locale, null);
    return loss && `The loss was ${loss} ${on}; no result ${since}.`;
  }
  const words = phrase(figure, fact.unit, locale, metric.floor);
  return words && `${metric.name}${whose(fact)} was ${words} ${on}; none ${since}.`;
}

/** What the rounds at the restructuring brought, and all rounds before it together. */
export function fundingMessage(known: CompanyCase): string | null {
  const restructuring = known.restructurings.at(-1);
  if (!restructuring) return null;
  const rounds = preferredFacts(known).filter(
    (fact) => fact.metric === 'funding-round' && figureOf(fact) && isOutcome(fact),
  );
  const at = rounds.filter(
    ({ period }) => period.start <= restructuring.announcedOn && period.end >= restructuring.announcedOn,
  );
  const earlier = rounds.filter(({ period }) => period.end < restructuring.announcedOn);
  const [brought, before] = [total(at, known.locale), total(earlier, known.locale)];
  if (!brought) return null;
  const last = before ? `; the ${counted(earlier.length)} before it ${before}` : '';
  return `The restructuring of ${dayLabel(restructuring.announcedOn)} brought ${brought}${statedBy(...at)}${last}.`;
}

function total(rounds: readonly Fact[], locale: Locale): string | null {
  const [first] = rounds;
  if (!first || rounds.some(({ unit }) => unit !== first.unit)) return null;
  return phrase(sum(rounds.flatMap((round) => figureOf(round) ?? [])), first.unit, locale, '0');
}

const words = ['no rounds', 'one round', 'two rounds', 'three rounds', 'four rounds', 'five rounds', 'six rounds'];

function counted(count: number): string {
  return words[count] ?? `${count} rounds`;
}

const zero = exactly('0');

function figureOf(fact: Fact | null): Figure | null {
  return fact && hasFigure(fact) ? fact.value.figure : null;
}

/** Says figures in the scale of the largest: "none" for a certain zero, a loss as its size, a profit as one beside losses. */
function sayer(metric: Metric, facts: readonly FigureFact[], locale: Locale): (fact: FigureFact) => string | null {
  const losses = tellsLosses(metric) && facts.some(({ value }) => compare(value.figure, zero) === 'less');
  const bounds = facts.flatMap(({ value: { figure } }) => [figure.low, figure.high].filter((bound) => bound !== null));
  const like = bounds.reduce<string>((most, each) => (size(each) > size(most) ? each : most), '0');
  return ({ value: { figure }, unit }) => {
    if (figure.low === '0' && figure.high === '0') return 'none';
    if (losses && compare(figure, zero) === 'less') {
      const loss = phrase(negate(figure), unit, locale, null, like);
      return loss && `a loss of ${loss}`;
    }
    const words = phrase(figure, unit, locale, metric.floor, like);
    return words && losses && compare(figure, zero) === 'more' ? `a profit of ${words}` : words;
  };
}

function size(bound: string): number {
  return Math.abs(Number(bound));
}

/** Set after what rests on a claim. */
function statedBy(...facts: readonly Fact[]): string {
  return facts.some(({ scenario }) => scenario === 'claim') ? ', by the company’s own statement' : '';
}

function whose(fact: Fact): string {
  const names = fact.members.map(({ name }) => name);
  return names.length === 0 ? '' : ` (${names.join(', ')})`;
}
