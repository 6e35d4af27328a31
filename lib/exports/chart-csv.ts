import type { ChartSpec, ChartTableRow } from '@/lib/charts/spec';
import { csvText as text } from './csv-text';

const columns = [
  'company',
  'chart',
  'member',
  'period_start',
  'period_end',
  'period_type',
  'precision',
  'value',
  'low',
  'high',
  'low_open',
  'high_open',
  'approximate',
  'missing',
  'unit',
  'scenario',
  'reported',
  'known_on',
  'sources',
  'note',
  'fact_id',
] as const;

/** The chart's table as CSV (RFC 4180, UTF-8): numbers as numbers, texts so that no spreadsheet runs them. */
export function chartCsv(spec: ChartSpec): string {
  const lines = [columns.join(','), ...spec.table.rows.map((row) => cells(spec, row).join(','))];
  const notes = [
    spec.title.join(', '),
    ...spec.footnotes,
    ...spec.sources.map(
      ({ number, title, publisher, dateLabel, tier }) =>
        `[${number}] ${[title, publisher, dateLabel, tier].filter(Boolean).join(', ')}`,
    ),
    ...(spec.asKnownOn ? [`As known on ${spec.asKnownOn}`] : []),
  ];
  return `\ufeff${[...lines, '', ...notes.map(text)].join('\r\n')}\r\n`;
}

function cells(spec: ChartSpec, row: ChartTableRow): string[] {
  const { period, figure } = row;
  return [
    text(spec.company.name),
    text(spec.name),
    text(row.member ?? ''),
    period?.start ?? '',
    period?.end ?? '',
    period?.type ?? '',
    period?.precision ?? '',
    text(row.value),
    figure?.low ?? '',
    figure?.high ?? '',
    String(figure?.lowOpen ?? ''),
    String(figure?.highOpen ?? ''),
    String(figure?.approximate ?? ''),
    row.missing ?? '',
    row.unit,
    row.scenario,
    text(row.reported),
    row.knownAt ?? '',
    text(row.sources.join(' ')),
    text(row.note ?? ''),
    row.factIds.join(' '),
  ];
}
