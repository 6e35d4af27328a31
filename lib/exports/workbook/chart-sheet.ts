import type { ChartSpec, ChartTableRow } from '@/lib/charts/spec';
import { dayLabel } from '@/lib/turnaround/period';
import { capital } from '@/lib/turnaround/words';
import { dayCell } from '@/lib/workbook/day';
import type { Cell, Sheet } from '@/lib/workbook/sheet';
import { boundCells, boundColumns, roundedFigure, roundedNote } from './bounds';

const columns = [
  { label: 'Member', width: 24 },
  { label: 'Period', width: 14 },
  { label: 'Value', width: 18 },
  ...boundColumns,
  { label: 'Unit', width: 10 },
  { label: 'Period start', width: 12 },
  { label: 'Period end', width: 12 },
  { label: 'Scenario', width: 10 },
  { label: 'Reported', width: 40 },
  { label: 'Sources', width: 10 },
  { label: 'Known on', width: 12 },
  { label: 'Note', width: 40 },
  { label: 'Facts', width: 38 },
] as const;

/** A chart's table twin: its title and message above, its notes and sources below. */
export function chartSheet(spec: ChartSpec): Sheet {
  const sources = spec.sources.map(({ number, title, publisher, dateLabel, tier }) =>
    [`[${number}] ${title}`, publisher, dateLabel, tier].filter(Boolean).join(', '),
  );
  return {
    name: capital(spec.name.replaceAll('-', ' ')),
    above: [...(spec.message ? [spec.message] : []), ...spec.title],
    columns,
    rows: spec.table.rows.map(chartRow),
    below: [
      ...(spec.asKnownOn ? [`As known on ${dayLabel(spec.asKnownOn)}.`] : []),
      ...spec.events.map(({ number, dateLabel, title }) => `(${number}) ${dateLabel}: ${title}`),
      ...spec.footnotes,
      ...sources,
    ],
  };
}

function chartRow(row: ChartTableRow): Cell[] {
  const { figure, period } = row;
  return [
    row.member,
    row.periodLabel,
    row.value,
    ...boundCells(roundedFigure(figure)),
    row.unit,
    dayCell(period?.start ?? null),
    dayCell(period?.end ?? null),
    row.scenario,
    row.reported,
    row.sources.join(', '),
    dayCell(row.knownAt),
    [row.note, roundedNote(figure)].filter(Boolean).join(' '),
    row.factIds.join(' '),
  ];
}
