import { beforeAndAfter, type HeadlineRow } from '@/lib/turnaround/before-after';
import type { CompanyCase } from '@/lib/turnaround/case';
import type { MetricKey } from '@/lib/turnaround/catalogue';
import { type FigureFact, hasFigure } from '@/lib/turnaround/series';

/** A headline metric's row of the last restructuring; null for a company without one. */
function headlineRow(known: CompanyCase, metric: MetricKey): HeadlineRow | null {
  const restructuring = known.restructurings.at(-1);
  if (!restructuring) return null;
  return beforeAndAfter(known, restructuring).find((row) => row.metric.key === metric) ?? null;
}

/** Both sides of a headline metric where both have a figure and are like for like. */
export function bothSides(known: CompanyCase, metric: MetricKey): { before: FigureFact; after: FigureFact } | null {
  const row = headlineRow(known, metric);
  const [before, after] = [row?.before.fact, row?.after.fact];
  if (!row || row.change.kind === 'none' || !before || !after || !hasFigure(before) || !hasFigure(after)) return null;
  return { before, after };
}
