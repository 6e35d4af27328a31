import type { EventMark, RowChartSpec, RowMark, TimelineSpec } from '@/lib/charts/spec';
import { exactly } from '@/lib/figures/make';
import { addDays, dateLabel, dayNumber } from '@/lib/turnaround/period';

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

/** From about $100M to a claim of nothing: more was forgiven than is certain. */
export function debtBridge(): RowChartSpec {
  return rowSpec(
    'Debt',
    [
      row({ name: 'Debt before', detail: 'Apr 2024', kind: 'total', side: 'before', label: '~$100M', reaches: 100 }),
      row({
        name: 'Forgiven by suppliers',
        detail: '25 Jun 2024, by the new board',
        kind: 'movement',
        side: 'change',
        label: '−$100M+',
        begins: 100,
        certain: { from: 100, to: 0 },
        possible: { from: 0, to: -22 },
        end: 'arrow',
      }),
      row({
        name: 'Not explained',
        kind: 'residual',
        side: 'change',
        label: '~$0+',
        possible: { from: 0, to: 22 },
        certain: null,
        end: 'arrow',
      }),
      row({
        name: 'Debt after',
        detail: 'Dec 2024, claim',
        kind: 'total',
        scenario: 'claim',
        label: '$0',
        conflict: true,
      }),
    ],
    { message: 'Debt fell from about $100M to none, by the company’s own statement.' },
  );
}

/** Heads whose way from about 200 to about 45 is explained in part. */
export function headcountBridge(): RowChartSpec {
  return rowSpec('Headcount', [
    row({ name: 'Headcount before', detail: 'Mar 2024', kind: 'total', side: 'before', label: '~200', reaches: 200 }),
    row({
      name: 'Laid off',
      detail: '18 Apr 2024, about a tenth',
      kind: 'movement',
      side: 'change',
      label: '−20+',
      begins: 200,
      reaches: 180,
      certain: { from: 200, to: 180 },
      possible: { from: 180, to: 136 },
      end: 'arrow',
      conflict: true,
    }),
    row({
      name: 'Left, hired or not explained',
      kind: 'residual',
      side: 'change',
      label: 'up to ~135',
      begins: 180,
      reaches: 45,
      certain: null,
      possible: { from: 180, to: 45 },
      end: 'bracket',
    }),
    row({ name: 'Headcount after', detail: 'Dec 2024', kind: 'total', label: '~45', reaches: 45 }),
  ]);
}

/** Steps that go up and down and cross zero, with a subtotal, a plan, a forecast and a certain residual. */
export function crossingBridge(): RowChartSpec {
  const step = (name: string, begins: number, by: number, more: Partial<RowMark> = {}) =>
    row({
      name,
      kind: 'movement',
      side: 'change',
      label: `${by < 0 ? '−' : '+'}$${Math.abs(by)}M`,
      begins,
      reaches: begins + by,
      ...more,
    });
  return rowSpec('Operating result', [
    row({ name: 'Loss of 2023', detail: 'Year 2023', kind: 'total', side: 'before', label: '−$30M', reaches: -30 }),
    step('Revenue', -30, 22, { detail: 'licences and services' }),
    step('Cost of compute', -8, 31),
    step('Severance', 23, -37, { detail: 'one time' }),
    row({ name: 'Before one-time items', kind: 'subtotal', side: 'after', label: '−$14M', reaches: -14 }),
    step('Write-down', -14, -11, { scenario: 'forecast', detail: 'forecast' }),
    step('Sale of a subsidiary', -25, 45, { scenario: 'plan', detail: 'plan' }),
    step('Tax', 20, -4),
    step('Not explained', 16, -9, { kind: 'residual' }),
    row({
      name: 'Profit of 2024',
      detail: 'Year 2024, claim',
      kind: 'total',
      scenario: 'claim',
      label: '+$7M',
      reaches: 7,
    }),
  ]);
}

/** Values with bounds, one of them missing. */
export function fundingRounds(): RowChartSpec {
  return rowSpec('Funding', [
    row({ name: 'Seed', detail: 'Oct 2022', side: 'before', label: '~$101M', reaches: 101 }),
    row({
      name: 'Convertible notes from Intel and others',
      detail: 'Nov 2023',
      side: 'before',
      label: '<$50M',
      certain: null,
      possible: { from: 0, to: 50 },
      end: 'bracket',
      conflict: true,
    }),
    row({
      name: 'Rescue',
      detail: '25 Jun 2024',
      label: '$80M+',
      reaches: 80,
      possible: { from: 80, to: 102 },
      end: 'arrow',
    }),
    row({
      name: 'WPP',
      detail: 'Mar 2025',
      label: 'Not disclosed',
      figure: null,
      missing: 'not disclosed',
      certain: null,
    }),
  ]);
}

/** Models by their size: exact values of one kind. */
export function modelSizes(): RowChartSpec {
  const sizes = [
    ['Stable LM 2', 1.6],
    ['Stable Diffusion 3 Medium', 2],
    ['SDXL Turbo', 3.5],
    ['Stable Diffusion 3.5 Large', 8.1],
    ['Stable LM 2 12B', 12],
  ] as const;
  return rowSpec(
    'Models',
    sizes.map(([name, size], index) =>
      row({ name, detail: index % 2 ? 'open weights, community licence' : null, label: `${size}B`, reaches: size }),
    ),
    { unit: 'count' },
  );
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
  const first = dayNumber('2021-03-01');
  const marks = Array.from({ length: count }, (_, index): EventMark => {
    const start = addDays('2021-03-01', Math.round(((index + (index % 3) * 0.8) * 1400) / count));
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
      kind: `kind-${(index * 7 + (index % 4)) % lanes}`,
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
    description: `Example: ${count} events from day ${first}.`,
  };
}
