import { negate, sum } from '@/lib/figures/arithmetic';
import { compare } from '@/lib/figures/compare';
import type { Figure } from '@/lib/figures/figure';
import { phrase } from '@/lib/figures/phrase';
import type { Locale } from '@/lib/figures/units';
import { beforeAndAfter, type HeadlineRow } from '@/lib/turnaround/before-after';
import type { CompanyCase, Fact } from '@/lib/turnaround/case';
import type { MetricKey } from '@/lib/turnaround/catalogue';
import { isOutcome } from '@/lib/turnaround/comparable';
import { preferredFacts } from '@/lib/turnaround/conflicts';
import { periodLabel } from '@/lib/turnaround/period';
import { tellsLosses } from '@/lib/turnaround/words';

/**
 * One sentence on a headline metric before and after, only as far as the bounds allow; null when they
 * allow none. It is made from the facts: a restated fact changes it or makes it vanish.
 */
export function comparisonMessage(known: CompanyCase, metric: MetricKey): string | null {
  const restructuring = known.restructurings.at(-1);
  const row = restructuring && beforeAndAfter(known, restructuring).find((each) => each.metric.key === metric);
  if (!row) return null;
  return row.change.kind === 'change'
    ? changeMessage(row, known.locale)
    : row.after.fact
      ? null
      : onlyBefore(row, known.locale);
}

function changeMessage(row: HeadlineRow, locale: Locale): string | null {
  const { before, after, metric, change } = row;
  const [from, to] = [figureOf(before.fact), figureOf(after.fact)];
  if (!before.fact || !after.fact || !from || !to || change.kind === 'none') return null;
  const order = compare(to, from);
  if (order === 'unknown' || !isOutcome(before.fact)) return null;
  const start = `${metric.name}${whose(before.fact)}`;
  const claim = statedBy(before.fact, after.fact);
  const [fromWords, toWords] = [amountWords(row, from, before.fact, locale), amountWords(row, to, after.fact, locale)];
  if (!fromWords || !toWords) return null;
  if (order === 'equal') return `${start} is unchanged at ${toWords}${claim}.`;
  const verb = order === 'less' ? 'fell' : 'rose';
  return `${start} ${verb} from ${fromWords} to ${toWords}${share(row, to, locale)}${claim}.`;
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
  const figure = figureOf(before.fact);
  if (!before.fact || !figure || !isOutcome(before.fact)) return null;
  const { type, precision } = before.fact.period;
  const on = type === 'instant' && precision === 'day' ? 'on' : 'in';
  const when = `${on} ${periodLabel(before.fact.period)}${statedBy(before.fact)}`;
  const since = after.related.some((fact) => fact.metric === metric.key)
    ? 'has been disclosed for a period after the restructuring alone'
    : 'has been disclosed since the restructuring';
  if (tellsLosses(metric) && figure.high !== null && compare(figure, zero) === 'less') {
    const loss = phrase(negate(figure), before.fact.unit, locale, null);
    return loss && `The loss was ${loss} ${when}; no result ${since}.`;
  }
  const words = phrase(figure, before.fact.unit, locale, metric.floor);
  return words && `${metric.name}${whose(before.fact)} was ${words} ${when}; none ${since}.`;
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
  return `The restructuring brought ${brought}${statedBy(...at)}${last}.`;
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

const zero: Figure = { low: '0', high: '0', lowOpen: false, highOpen: false, approximate: false };

function figureOf(fact: Fact | null): Figure | null {
  return fact?.value.kind === 'figure' ? fact.value.figure : null;
}

/** "none" for a certain zero; a loss as its size is left to `onlyBefore`, where the words fit. */
function amountWords({ metric }: HeadlineRow, figure: Figure, fact: Fact, locale: Locale): string | null {
  if (figure.low === '0' && figure.high === '0') return 'none';
  if (tellsLosses(metric) && compare(figure, zero) === 'less')
    return `a loss of ${phrase(negate(figure), fact.unit, locale, null)}`;
  return phrase(figure, fact.unit, locale, metric.floor);
}

/** Set after what rests on a claim. */
function statedBy(...facts: readonly Fact[]): string {
  return facts.some(({ scenario }) => scenario === 'claim') ? ', by the company’s own statement' : '';
}

function whose(fact: Fact): string {
  const names = fact.members.map(({ name }) => name);
  return names.length === 0 ? '' : ` (${names.join(', ')})`;
}
