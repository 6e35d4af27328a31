import { sourceNumbers } from '@/lib/charts/sources';
import type { ChartSpec } from '@/lib/charts/spec';
import type { CompanyCase, Restatement } from '@/lib/turnaround/case';
import { workbook } from '@/lib/workbook/workbook';
import { chartSheet } from './chart-sheet';
import { factsSheet } from './facts-sheet';
import { restatementsSheet } from './restatements-sheet';
import { sourcesSheet } from './sources-sheet';

/** All that is known of a company as an XLSX file: facts, sources, restatements, and a sheet a chart. */
export function companyWorkbook(known: CompanyCase, charts: readonly ChartSpec[]): Promise<Uint8Array> {
  return workbook(known.company.name, [
    factsSheet(known, known.facts),
    sourcesSheet(known.sources),
    restatementsSheet(known, known.restatements),
    ...charts.map(chartSheet),
  ]);
}

/** One chart as an XLSX file: its table, and the facts, sources and restatements that it shows. */
export function chartWorkbook(known: CompanyCase, spec: ChartSpec): Promise<Uint8Array> {
  const ids = new Set([...spec.table.rows, ...spec.marks].flatMap(({ factIds }) => factIds));
  const facts = known.facts.filter(({ id }) => ids.has(id));
  const numbers = new Set([
    ...spec.sources.map(({ number }) => number),
    ...facts.flatMap((fact) => sourceNumbers(known, fact)),
  ]);
  return workbook(spec.title.join(', '), [
    chartSheet(spec),
    factsSheet(known, facts),
    sourcesSheet(known.sources.filter(({ number }) => numbers.has(number))),
    restatementsSheet(known, restatementsOf(known, ids)),
  ]);
}

/** The restatements that led to these facts, and those that led to them. */
function restatementsOf(known: CompanyCase, ids: ReadonlySet<string>): Restatement[] {
  const shown = new Set(ids);
  const before = shown.size;
  for (const { earlierFactId, laterFactId } of known.restatements)
    if (laterFactId && shown.has(laterFactId)) shown.add(earlierFactId);
  if (shown.size > before) return restatementsOf(known, shown);
  return known.restatements.filter(({ earlierFactId, laterFactId }) => shown.has(laterFactId ?? earlierFactId));
}
