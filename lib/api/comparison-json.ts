import { factWriter } from '@/lib/api/fact-json';
import { rowMessage } from '@/lib/charts/message';
import { verdictOf } from '@/lib/charts/verdict';
import type { Change } from '@/lib/turnaround/basis/change';
import { comparisonOf, type Side } from '@/lib/turnaround/before-after';
import type { CompanyCase, Period } from '@/lib/turnaround/case';

/** The comparison of the last restructuring in the fields of the public API; without one, its parts are null or empty. */
export function comparisonJson(companyCase: CompanyCase) {
  const comparison = comparisonOf(companyCase);
  const { company, asKnownOn, locale } = companyCase;
  const restructuring = comparison?.restructuring;
  const write = factWriter(companyCase);
  return {
    company: company.slug,
    asKnownOn,
    restructuring: restructuring ? { name: restructuring.name, announcedOn: restructuring.announcedOn } : null,
    basis: comparison?.basis ?? null,
    available: comparison?.available ?? [],
    instead: comparison?.instead ?? null,
    spans: comparison?.spans
      ? { before: spanJson(comparison.spans.before), after: spanJson(comparison.spans.after) }
      : null,
    verdict: verdictOf(companyCase)?.sentence ?? null,
    rows: (comparison?.rows ?? []).map((row) => ({
      metric: row.metric.key,
      before: sideJson(write, row.before),
      after: sideJson(write, row.after),
      change: changeJson(row.change),
      sentence: rowMessage(row, locale),
    })),
  };
}

function spanJson({ start, end }: Period) {
  return { start, end };
}

function sideJson(write: ReturnType<typeof factWriter>, { fact, reason, note }: Side) {
  return {
    fact: fact && write(fact),
    parts: fact?.parts?.map(({ id }) => id) ?? [],
    reason,
    note,
  };
}

function changeJson(change: Change) {
  if (change.kind === 'none') return { absolute: null, relative: null, reason: change.reason, claim: false };
  const { absolute, relative, claim } = change;
  return {
    absolute,
    relative: relative.ok ? relative.figure : null,
    reason: relative.ok ? null : relative.reason,
    claim,
  };
}
