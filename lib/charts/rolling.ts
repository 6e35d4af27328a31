import type { Mark } from '@/lib/charts/spec';
import { kindOf } from '@/lib/turnaround/period';

/** Marks of one series whose periods overlap, as the twelve months up to each quarter do. */
export function areRolling(marks: readonly Pick<Mark, 'period' | 'member' | 'scenario'>[]): boolean {
  const durations = marks.filter(({ period }) => period.type === 'duration');
  const series = new Map<string, typeof durations>();
  for (const mark of durations) {
    const key = `${mark.member}/${mark.scenario}`;
    series.set(key, [...(series.get(key) ?? []), mark]);
  }
  return [...series.values()].some((own) => {
    const inTime = [...own].sort((one, other) => (one.period.start < other.period.start ? -1 : 1));
    return inTime.some((mark, at) => at > 0 && mark.period.start <= (inTime[at - 1] as Mark).period.end);
  });
}

/** Each at the day that it goes up to: as wide as their periods they would lie over each other. */
export function atTheirEnds(marks: readonly Mark[]): Mark[] {
  return marks.map((mark) => ({ ...mark, period: { ...mark.period, type: 'instant', start: mark.period.end } }));
}

export function rollingFootnotes([first]: readonly Mark[]): string[] {
  return first ? [`Each bar stands at the end of its period, which is ${kindOf(first.period)} long.`] : [];
}
