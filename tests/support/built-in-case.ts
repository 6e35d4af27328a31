import type { Figure } from '@/lib/figures/figure';
import { asKnownOn } from '@/lib/turnaround/as-known-on';
import type { CompanyCase, CompanyRecord, Fact, IsoDate } from '@/lib/turnaround/case';
import type { MetricKey } from '@/lib/turnaround/catalogue';
import { caseId } from '@/prisma/case-id';
import { readBuiltInCase } from '@/prisma/seed';

/** The id of a fact of Stability AI's case by its key in the case file. */
export const factId = (key: string) => caseId('stability-ai', 'fact', key);

/** A built-in case as the database gives it, without one. */
export function builtInRecord(slug: 'stability-ai' | 'uber' = 'stability-ai'): CompanyRecord {
  const file = readBuiltInCase(slug);
  const idOf = (kind: string, key: string) => caseId(slug, kind, key);
  const factId = (key: string) => idOf('fact', key);
  const sourceId = (key: string) => idOf('source', key);
  const cited = ({ source, locator }: { source: string; locator: string | null }) => ({
    sourceId: sourceId(source),
    locator,
  });
  return {
    company: { id: idOf('company', slug), ...file.company },
    restructurings: [{ id: 'restructuring', ...file.restructuring }],
    sources: file.sources.map((source) => ({ ...source, id: sourceId(source.key) })),
    facts: file.facts.map(
      ({ key, low, high, lowOpen, highOpen, approximate, missing, source, locator, ...fact }): Fact => ({
        ...fact,
        id: factId(key),
        metric: fact.metric as MetricKey,
        value: missing
          ? { kind: 'missing', reason: missing }
          : { kind: 'figure', figure: { low, high, lowOpen, highOpen, approximate } },
        citation: cited({ source, locator }),
        alsoReportedBy: fact.alsoReportedBy.map((also) => cited({ source: also, locator: null })),
        recordedAt: '2026-01-01T00:00:00.000Z',
        recordedBy: 'Turnaround',
        recordedAs: 'case',
      }),
    ),
    conflicts: file.conflicts.map(({ factKeys, preferredFactKey, ...conflict }) => ({
      ...conflict,
      id: idOf('conflict', conflict.key),
      factIds: factKeys.map(factId),
      preferredFactId: preferredFactKey && factId(preferredFactKey),
    })),
    events: file.events.map(({ key, start, end, precision, source, locator, factKeys, ...event }, index) => ({
      ...event,
      id: idOf('event', key),
      number: index + 1,
      on: { start, end, precision },
      citation: cited({ source, locator }),
      factIds: factKeys.map(factId),
    })),
    flags: [],
    restatements: file.restatements.map(({ earlierFactKey, laterFactKey, reason, knownAt }) => ({
      ...{ id: idOf('restatement', earlierFactKey), reason, knownAt },
      earlierFactId: factId(earlierFactKey),
      laterFactId: laterFactKey && factId(laterFactKey),
      ...{ recordedAt: '2026-01-01T00:00:00.000Z', recordedBy: 'Turnaround' },
    })),
    products: file.products.map(({ source, locator, training, parts, ...product }) => ({
      ...product,
      id: idOf('product', product.key),
      citation: cited({ source, locator }),
      training: training && {
        ...training,
        cost: training.cost && {
          reported: training.cost.reported,
          unit: training.cost.unit,
          figure: boundsOf(training.cost, training.cost.approximate),
        },
      },
      parts: parts.map(({ name, unit, ...bounds }) => ({ name, unit, size: sizeOf(bounds) })),
    })),
    licences: file.licences.map(({ key, source, locator, ...licence }) => ({
      ...licence,
      id: idOf('licence', key),
      citation: cited({ source, locator }),
    })),
    computeResources: file.compute.map(({ key, source, locator, low, high, ...compute }) => ({
      ...compute,
      id: idOf('compute', key),
      amount: sizeOf({ low, high }),
      citation: cited({ source, locator }),
    })),
  };
}

type Bounds = { readonly low: string | null; readonly high: string | null };

function boundsOf({ low, high }: Bounds, approximate = false): Figure {
  return { low, high, lowOpen: false, highOpen: false, approximate };
}

function sizeOf(bounds: Bounds): Figure | null {
  return bounds.low === null && bounds.high === null ? null : boundsOf(bounds);
}

/** Stability AI's case as known on a date. */
export function builtInCase(date: IsoDate | null = null): CompanyCase {
  return asKnownOn(builtInRecord(), date);
}
