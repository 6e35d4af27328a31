import { frameOf, lineFootnotes, restructuringLine } from '@/lib/charts/frame';
import { chartSource } from '@/lib/charts/sources';
import type { ChartTableRow, EventMark, TimeAxis, TimelineSpec } from '@/lib/charts/spec';
import { timeAxis } from '@/lib/charts/time-axis';
import type { CompanyCase, Event } from '@/lib/turnaround/case';
import { kindName } from '@/lib/turnaround/event-kinds';
import { dateLabel, middle } from '@/lib/turnaround/period';

/** Events on one axis, a lane a kind; null when there is none. `time` is an axis shared with other charts. */
export function prepareTimeline(
  known: CompanyCase,
  events: readonly Event[] = known.events,
  time?: TimeAxis,
): TimelineSpec | null {
  const [first] = events;
  const last = events.at(-1);
  if (!first || !last) return null;
  const kinds = [...new Set(events.map(({ kind }) => kind))];
  const marks = events.map((event) => markOf(known, event));
  const numbers = new Set(marks.flatMap(({ sources }) => sources));
  const axis = time ?? timeAxis(events.flatMap(({ on }) => [on.start, on.end]));
  const when = `${dateLabel(first.on)} to ${dateLabel(last.on)}`;
  return {
    ...frameOf(known),
    shape: 'timeline',
    name: 'timeline',
    title: [known.company.name, `Events, ${events.length} by kind`, when],
    message: null,
    description: `${known.company.name}: ${marks.map(({ spoken }) => spoken).join('; ')}.`,
    unit: 'events',
    time: axis,
    lanes: kinds.map((kind) => ({ kind, label: kindName(kind) })),
    marks,
    restructuring: restructuringLine(known, axis),
    events: events.map((event) => ({
      number: event.number,
      on: middle(event.on),
      dateLabel: dateLabel(event.on),
      title: event.title,
    })),
    footnotes: lineFootnotes(known, axis),
    sources: known.sources.filter(({ number }) => numbers.has(number)).map(chartSource),
    table: { caption: `${known.company.name}: events, ${when}`, rows: events.map((event) => rowOf(known, event)) },
  };
}

function markOf(known: CompanyCase, event: Event): EventMark {
  return {
    id: event.id,
    factIds: event.factIds,
    number: event.number,
    kind: event.kind,
    on: { start: event.on.start, end: event.on.end },
    dateLabel: dateLabel(event.on),
    label: event.title,
    spoken: `Event ${event.number}, ${kindName(event.kind)}: ${event.title}, ${dateLabel(event.on)}`,
    sources: sourcesOfEvent(known, event),
    conflict: false,
  };
}

/** The number of the source that tells of an event. */
export function sourcesOfEvent({ sources }: CompanyCase, { citation }: Event): number[] {
  return sources.filter(({ id }) => id === citation.sourceId).map(({ number }) => number);
}

function rowOf(known: CompanyCase, event: Event): ChartTableRow {
  return {
    factIds: event.factIds,
    period: { type: 'instant', ...event.on },
    periodLabel: dateLabel(event.on),
    member: kindName(event.kind),
    value: event.title,
    figure: null,
    missing: 'not applicable',
    unit: 'events',
    scenario: 'actual',
    reported: event.note ?? '',
    sources: sourcesOfEvent(known, event),
    knownAt: event.on.end,
    note: event.note,
  };
}
