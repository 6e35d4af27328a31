import { negate } from '@/lib/figures/arithmetic';
import { compare } from '@/lib/figures/compare';
import { exactly } from '@/lib/figures/make';
import { phrase } from '@/lib/figures/phrase';
import type { Locale } from '@/lib/figures/units';
import { type Comparison, comparisonOf, type HeadlineRow } from '@/lib/turnaround/before-after';
import { type CompanyCase, type Fact, tiers } from '@/lib/turnaround/case';
import { catalogue, type MetricKey } from '@/lib/turnaround/catalogue';
import { isOutcome } from '@/lib/turnaround/comparable';
import { isSearched, noneSince } from '@/lib/turnaround/none-since';
import { periodLabel } from '@/lib/turnaround/period';
import { hasFigure } from '@/lib/turnaround/series';
import { capital, tellsLosses } from '@/lib/turnaround/words';

/** One thing that is shown, claimed or not disclosed, and where it leads: a fact's passport, or a metric's page. */
export type VerdictItem = {
  readonly text: string;
  /** "2019 to 2024"; null where nothing is dated. */
  readonly dates: string | null;
  /** True where no source but relays and compilations carries it. */
  readonly isSecondHand: boolean;
  readonly metric: MetricKey;
  readonly fact: Fact | null;
};

/** Whether it worked, only as far as bounds and sources allow. */
export type Verdict = {
  readonly sentence: string;
  /** In a filing or a document; what is only known at second hand says so. */
  readonly shown: readonly VerdictItem[];
  /** Statements without a filing. */
  readonly claimed: readonly VerdictItem[];
  /** Headline metrics without a value since. */
  readonly notDisclosed: readonly VerdictItem[];
  /** Whether the sources were searched for them: else they are only not recorded here. */
  readonly isSearched: boolean;
};

/** Did it work? Null without a restructuring. */
export function verdictOf(companyCase: CompanyCase): Verdict | null {
  const comparison = comparisonOf(companyCase);
  if (!comparison) return null;
  const told = comparison.rows.flatMap((row) => toldOf(companyCase, comparison, row));
  const claims = comparison.rows.flatMap(({ after }) =>
    after.fact ? [] : after.related.flatMap((fact) => claimOf(companyCase, fact)),
  );
  const missing = comparison.rows.filter((row) => isUndisclosed(row));
  const searched = missing.every(({ before }) => isSearched(before.fact));
  return {
    sentence: sentenceOf(comparison, told, missing, noneSince(searched)),
    shown: told.filter(({ isClaim }) => !isClaim).map(({ item }) => item),
    claimed: [...told.filter(({ isClaim }) => isClaim).map(({ item }) => item), ...claims],
    isSearched: searched,
    notDisclosed: missing.map(({ metric }) => ({
      text: metric.name,
      dates: null,
      isSecondHand: false,
      metric: metric.key,
      fact: null,
    })),
  };
}

type Told = { readonly item: VerdictItem; readonly clause: string; readonly isClaim: boolean };

function toldOf(companyCase: CompanyCase, { spans }: Comparison, row: HeadlineRow): Told[] {
  const { change, metric, before, after } = row;
  const clause = clauseOf(row, companyCase.locale);
  if (!clause || change.kind === 'none' || !before.fact || !after.fact) return [];
  const isSecondHand = [before.fact, after.fact].some((fact) => restsOnRelays(companyCase, fact));
  const dates = `${periodLabel(before.fact.period)} to ${periodLabel(after.fact.period)}`;
  const isOwn = spans === null || before.note !== null || after.note !== null;
  return [
    {
      item: { text: capital(clause), dates, isSecondHand, metric: metric.key, fact: after.fact },
      clause: isOwn ? `${clause} (${dates})` : clause,
      isClaim: change.claim,
    },
  ];
}

/** "revenue rose by 238%", "net income turned from a loss to a profit", "debt fell to none"; null where nothing is certain. */
function clauseOf({ metric, before, after, change }: HeadlineRow, locale: Locale): string | null {
  const [from, to] = [before.fact, after.fact];
  if (!from || !to || !hasFigure(from) || !hasFigure(to) || change.kind === 'none' || !isOutcome(from)) return null;
  const name = metric.name.toLowerCase();
  if (change.slight) return `${name} is about unchanged`;
  const order = compare(to.value.figure, from.value.figure);
  if (order === 'equal') return `${name} is unchanged`;
  if (order === 'unknown') return null;
  const [was, is] = [compare(from.value.figure, zero), compare(to.value.figure, zero)];
  if (tellsLosses(metric) && was === 'less' && is === 'more') return `${name} turned from a loss to a profit`;
  if (tellsLosses(metric) && was === 'more' && is === 'less') return `${name} turned from a profit to a loss`;
  if (tellsLosses(metric) && was === 'less' && is === 'less')
    return `the loss ${order === 'more' ? 'narrowed' : 'widened'}`;
  const verb = order === 'less' ? 'fell' : 'rose';
  if (to.value.figure.low === '0' && to.value.figure.high === '0') return `${name} fell to none`;
  if (!change.relative.ok) return `${name} ${verb}`;
  const share = phrase(
    order === 'less' ? negate(change.relative.figure) : change.relative.figure,
    'ratio',
    locale,
    '0',
  );
  return share ? `${name} ${verb} by ${share}` : `${name} ${verb}`;
}

const zero = exactly('0');

/** Whether no source but relays and compilations carries a fact, or a part of it. */
function restsOnRelays({ sources }: CompanyCase, fact: Fact): boolean {
  return (fact.parts ?? [fact]).some(({ citation, alsoReportedBy }) => {
    const own = [citation, ...alsoReportedBy].flatMap(
      ({ sourceId }) => sources.find(({ id }) => id === sourceId) ?? [],
    );
    return own.every(({ tier }) => tiers.indexOf(tier) >= tiers.indexOf('relay'));
  });
}

/** What the company says of a metric whose value it does not give: “triple digit growth”. */
function claimOf(companyCase: CompanyCase, fact: Fact): VerdictItem[] {
  if (fact.scenario !== 'claim') return [];
  const text = `${catalogue[fact.metric].name}: “${fact.reported}”`;
  return [
    {
      text,
      dates: periodLabel(fact.period),
      isSecondHand: restsOnRelays(companyCase, fact),
      metric: fact.metric,
      fact,
    },
  ];
}

/** Something was known before, and nothing has been since. */
function isUndisclosed({ before, after }: HeadlineRow): boolean {
  const isMissing = after.fact === null || after.fact.value.kind === 'missing';
  return isMissing && before.fact?.value.kind === 'figure' && isOutcome(before.fact);
}

function sentenceOf(
  { spans }: Comparison,
  told: readonly Told[],
  missing: readonly HeadlineRow[],
  none: string,
): string {
  const group = (isClaim: boolean, isWeak: boolean) =>
    listed(
      told.filter((each) => each.isClaim === isClaim && each.item.isSecondHand === isWeak).map(({ clause }) => clause),
    );
  const [firm, weak] = [group(false, false), group(false, true)];
  const claims = listed(told.filter(({ isClaim }) => isClaim).map(({ clause }) => clause));
  const names = missing.map(({ metric }) => metric.name.toLowerCase());
  const parts = [
    firm,
    weak && `${weak}, as reported at second hand`,
    claims && `by the company’s own statement ${claims}`,
    names.length > 0 ? `no ${listed(names, 'or')} ${none} since` : '',
  ].filter(Boolean);
  if (parts.length === 0) return 'The recorded figures do not show yet whether it worked.';
  const span = spans && firm ? `From ${spanLabel(spans.before)} to ${spanLabel(spans.after)} ` : '';
  return `${capital(`${span}${parts.join('; ')}`)}.`;
}

function spanLabel(span: Parameters<typeof periodLabel>[0]): string {
  const label = periodLabel(span);
  return /^(year|quarter) to/.test(label) ? `the ${label}` : label;
}

/** "a", "a and b", "a, b and c". */
function listed(words: readonly string[], last = 'and'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}
