import type { Fact, Restructuring } from '@/lib/turnaround/case';
import { isOutcome } from '@/lib/turnaround/comparable';

/** Ends in the window before the restructuring. */
export function isBefore({ period }: Fact, { beforeFrom, beforeUntil }: Restructuring): boolean {
  return period.end <= beforeUntil && (beforeFrom === null || period.end >= beforeFrom);
}

/** A period that straddles the restructuring is neither before nor after it. */
export function isAfter({ period }: Fact, { afterFrom, afterUntil }: Restructuring): boolean {
  return period.start >= afterFrom && (afterUntil === null || period.end <= afterUntil);
}

export function straddles({ period }: Fact, { beforeUntil, afterFrom }: Restructuring): boolean {
  return period.type === 'duration' && period.start <= beforeUntil && period.end >= afterFrom;
}

/** Outcomes before forecasts and plans, figures before gaps, the company's total before a part of it. By end. */
export function strongest<Each extends Fact>(facts: readonly Each[]): Each[] {
  const ranked = [isOutcome, hasFigure, isTotal].reduce<readonly Each[]>(prefer, facts);
  return byEnd(ranked);
}

function prefer<Each extends Fact>(facts: readonly Each[], better: (fact: Fact) => boolean): readonly Each[] {
  const kept = facts.filter(better);
  return kept.length > 0 ? kept : facts;
}

function hasFigure({ value }: Fact): boolean {
  return value.kind === 'figure';
}

function isTotal({ members }: Fact): boolean {
  return members.length === 0;
}

/** By end; of those that end together the shorter is the later. */
export function byEnd<Each extends Fact>(facts: readonly Each[]): Each[] {
  const order = (fact: Fact) => `${fact.period.end}/${fact.period.start}/${fact.id}`;
  return [...facts].sort((one, other) => (order(one) < order(other) ? -1 : 1));
}
