import type { EventMark, RowChartSpec, RowMark, TimelineSpec } from '@/lib/charts/spec';
import { exactly } from '@/lib/figures/make';
import { addDays, dateLabel } from '@/lib/turnaround/period';

const around = {
  version: 1,
  company: { slug: 'example', name: 'Example' },
  message: null,
  description: 'Example: what is drawn.',
  events: [],
  footnotes: ['Scenario: actual unless said.'],
  sources: [{ number: 1, title: 'A report', publisher: 'A paper', tier: 'press', dateLabel: 'May 2024', url: null }],
  asKnownOn: null,
  without: [],
  basis: null,
  locale: 'en-US',
} as const;

type RowWish = Partial<RowMark> & Pick<RowMark, 'name' | 'label'>;

/** A row: exact, a value of after, from zero to where it reaches, unless said otherwise. */
export function row(wish: RowWish): RowMark {
  const begins = wish.begins ?? 0;
  const reaches = wish.reaches ?? 0;
  return {
    id: wish.name,
    factIds: [],
    kind: 'value',
    detail: null,
    side: 'after',
    scenario: 'actual',
    figure: exactly('1'),
    missing: null,
    certain: { from: begins, to: reaches },
    possible: null,
    end: 'none',
    begins,
    reaches,
    spoken: `${wish.name}: ${wish.label}`,
    sources: [1],
    conflict: false,
    ...wish,
  };
}

/** A chart of these rows, on an axis that holds all of them. */
export function rowSpec(name: string, marks: readonly RowMark[], more: Partial<RowChartSpec> = {}): RowChartSpec {
  const ends = marks.flatMap(({ begins, reaches, certain, possible }) => [
    begins,
    reaches,
    ...[certain, possible].flatMap((span) => (span ? [span.from, span.to] : [])),
  ]);
  const value = { min: Math.min(0, ...ends), max: Math.max(0, ...ends) };
  return {
    ...around,
    shape: 'rows',
    name: name.toLowerCase().replaceAll(' ', '-'),
    title: ['Example', `${name}, USD`, 'Apr 2024 to Dec 2024, actual'],
    unit: 'USD',
    value: value.min === value.max ? { min: 0, max: 1 } : value,
    marks,
    table: { caption: name, rows: [] },
    ...more,
  };
}

const words = [
  'A director leaves',
  'New chief executive',
  'Debt forgiven',
  'A model is released',
  'A suit is filed',
  'Offices close',
];

/** So many events over four years, spread over so many lanes; every fifth known only to its year. */
export function timelineSpec(count: number, lanes: number): TimelineSpec {
  const marks = Array.from({ length: count }, (_, index): EventMark => {
    const start = addDays('2021-03-01', Math.round(((index + (index % 3) * 0.8) * 1400) / (count + 2)));
    const isYear = index % 5 === 4;
    const on = isYear
      ? { start: `${start.slice(0, 4)}-01-01`, end: `${start.slice(0, 4)}-12-31` }
      : { start, end: start };
    const label = words[index % words.length] ?? '';
    const when = dateLabel({ start: on.start, precision: isYear ? 'year' : 'day' });
    return {
      id: `event-${index}`,
      factIds: [],
      number: index + 1,
      kind: `kind-${Math.floor(index * 2.618) % lanes}`,
      on,
      dateLabel: when,
      label,
      spoken: `Event ${index + 1}: ${label}, ${when}`,
      sources: [1],
      conflict: false,
    };
  });
  const names = [
    'Leadership',
    'Funding',
    'Products',
    'Law and regulation',
    'Staff',
    'Debt',
    'Partners',
    'Offices',
    'Compute',
    'Board',
  ];
  return {
    ...around,
    shape: 'timeline',
    name: 'timeline',
    title: ['Example', `Events, ${count} by kind`, '2021 to 2025'],
    unit: 'events',
    time: {
      from: '2021-01-01',
      to: '2025-06-30',
      ticks: [2021, 2022, 2023, 2024, 2025].map((year) => ({ on: `${year}-01-01`, label: String(year) })),
    },
    lanes: Array.from({ length: lanes }, (_, index) => ({
      kind: `kind-${index}`,
      label: names[index % names.length] ?? '',
    })),
    marks,
    restructuring: { on: '2024-06-25', label: 'Restructuring, 25 Jun 2024' },
    events: marks.map(({ number, on, dateLabel: when, label }) => ({
      number,
      on: on.start,
      dateLabel: when,
      title: label,
    })),
    table: { caption: 'Events', rows: [] },
    description: `Example: ${count} events.`,
  };
}
