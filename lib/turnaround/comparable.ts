import type { Fact, Period } from '@/lib/turnaround/case';
import { catalogue } from '@/lib/turnaround/catalogue';
import { memberKey } from '@/lib/turnaround/conflicts';
import { debtLabelOf } from '@/lib/turnaround/debt-bases';
import { alike, kindOf, lengthInDays } from '@/lib/turnaround/period';

/**
 * Why two facts of one metric are not like for like, as a plain sentence without a full stop; null when
 * they are (docs/figures.md, "Before and after"). A claim beside an actual is like for like.
 */
export function unlike(before: Fact, after: Fact): string | null {
  if (!alike(before.period, after.period)) return besideInTime(before.period, after.period);
  if (before.unit !== after.unit) return beside(before.unit, after.unit);
  if (isOutcome(before) !== isOutcome(after) || (!isOutcome(before) && before.scenario !== after.scenario)) {
    return beside(withArticle(before.scenario), withArticle(after.scenario));
  }
  if (memberKey(before) !== memberKey(after) && !boundsEveryMember(after, before)) {
    return beside(part(before), part(after));
  }
  const [one, other] = [debtLabelOf(before), debtLabelOf(after)];
  return one !== null && other !== null && one !== other ? beside(`debt ${one}`, `debt ${other}`) : null;
}

/** An actual or a claim: something said of what was, not of what may come. */
export function isOutcome(fact: Fact): boolean {
  return fact.scenario === 'actual' || fact.scenario === 'claim';
}

/**
 * A total of zero bounds every part at zero when parts add up and none can be below zero: "no debt"
 * is also no debt to the cloud providers.
 */
function boundsEveryMember(total: Fact, part: Fact): boolean {
  const { additive, floor } = catalogue[total.metric];
  const isTotal = total.members.length === 0 && part.members.length > 0;
  return isTotal && additive && floor === '0' && total.value.kind === 'figure' && total.value.figure.high === '0';
}

/** "A quarter beside a year"; where one word would stand for both, their days. */
function besideInTime(before: Period, after: Period): string {
  const [one, other] = [kindOf(before), kindOf(after)];
  const days = (period: Period) => `${lengthInDays(period)} days`;
  return one === other ? beside(days(before), days(after)) : beside(one, other);
}

function beside(one: string, other: string): string {
  return `${one.charAt(0).toUpperCase()}${one.slice(1)} beside ${other}`;
}

function withArticle(scenario: string): string {
  return `${scenario === 'actual' ? 'an' : 'a'} ${scenario}`;
}

function part(fact: Fact): string {
  return fact.members.length === 0 ? 'the whole company' : fact.members.map(({ name }) => name).join(', ');
}
