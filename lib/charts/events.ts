import type { ChartEvent, TimeAxis } from '@/lib/charts/spec';
import type { CompanyCase, Event } from '@/lib/turnaround/case';
import { dateLabel, dayNumber, middle } from '@/lib/turnaround/period';

const most = 4;

type Choice = {
  readonly known: CompanyCase;
  readonly time: TimeAxis;
  /** From the most to the least telling for this metric. */
  readonly kinds: readonly string[];
  readonly factIds: readonly string[];
  /** Day of the restructuring, whose nearest events tell most. */
  readonly around: string | null;
};

/** The events that belong on a chart: those that moved its facts first, then by kind, then the nearest. In order of time. */
export function chooseEvents({ known, time, kinds, factIds, around }: Choice): ChartEvent[] {
  const place = (event: Event) => middle(event.on);
  const moved = (event: Event) => event.factIds.some((id) => factIds.includes(id));
  const distance = (event: Event) => Math.abs(dayNumber(place(event)) - dayNumber(around ?? place(event)));
  return known.events
    .filter((event) => place(event) >= time.from && place(event) <= time.to)
    .filter((event) => kinds.includes(event.kind) || moved(event))
    .sort(
      (one, other) =>
        Number(moved(other)) - Number(moved(one)) ||
        kinds.indexOf(one.kind) - kinds.indexOf(other.kind) ||
        distance(one) - distance(other) ||
        one.number - other.number,
    )
    .slice(0, most)
    .sort((one, other) => one.number - other.number)
    .map((event) => ({ number: event.number, on: place(event), dateLabel: dateLabel(event.on), title: event.title }));
}
