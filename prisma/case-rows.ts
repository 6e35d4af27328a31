import { catalogue } from '@/lib/turnaround/catalogue';
import { caseId } from './case-id';
import type { CaseFile } from './cases/case-file';
import type { Prisma } from './client/client';

type Cited = { source: string; locator: string | null };

/** The rows of a case, table by table. Pure: the same file gives the same rows and ids. */
export function caseRows(file: CaseFile) {
  const slug = file.company.slug;
  const id = (kind: string, key: string) => caseId(slug, kind, key);
  const companyId = id('company', slug);
  const recordingId = id('recording', 'case');
  const citationId = ({ source, locator }: Cited) => id('citation', `${source}#${locator ?? ''}`);
  const day = (date: string) => new Date(`${date}T00:00:00Z`);
  const dayOrNull = (date: string | null) => (date === null ? null : day(date));
  const company = { companyId };
  const recorded = { companyId, recordingId };

  const alsoReported = file.facts.flatMap((fact) => fact.alsoReportedBy.map((source) => ({ source, locator: null })));
  const cited: Cited[] = [...file.facts, ...file.events, ...file.products, ...file.licences, ...file.compute];
  const citations = new Map([...cited, ...alsoReported].map((place) => [citationId(place), place]));
  const members = new Map(
    file.facts.flatMap((fact) => fact.members.map((member) => [`${member.dimension}/${member.name}`, member])),
  );

  const metricOf = new Map(file.facts.map((fact) => [fact.key, fact.metric]));

  return {
    company: { id: companyId, ...file.company, visibility: 'public' },
    recording: {
      id: recordingId,
      companyId,
      kind: 'case',
      actor: 'Turnaround',
      reason: `The built-in case of ${file.company.name}`,
    },
    restructuring: {
      ...file.restructuring,
      id: id('restructuring', file.restructuring.name),
      companyId,
      announcedOn: day(file.restructuring.announcedOn),
      startedOn: dayOrNull(file.restructuring.startedOn),
      beforeFrom: dayOrNull(file.restructuring.beforeFrom),
      beforeUntil: day(file.restructuring.beforeUntil),
      afterFrom: day(file.restructuring.afterFrom),
      afterUntil: dayOrNull(file.restructuring.afterUntil),
    },
    sources: file.sources.map((source) => ({ ...source, ...recorded, id: id('source', source.key) })),
    citations: [...citations].map(([key, { source, locator }]) => ({
      ...company,
      id: key,
      sourceId: id('source', source),
      locator,
    })),
    members: [...members].map(([key, { dimension, name, note }]) => ({
      ...company,
      id: id('member', key),
      dimensionKey: dimension,
      name,
      note,
    })),
    facts: file.facts.map(
      (fact): Prisma.FactCreateManyInput => ({
        ...recorded,
        id: id('fact', fact.key),
        metricKey: fact.metric,
        unitKind: catalogue[fact.metric as keyof typeof catalogue].unitKind,
        unit: fact.unit,
        periodType: fact.period.type,
        periodStart: day(fact.period.start),
        periodEnd: day(fact.period.end),
        periodPrecision: fact.period.precision,
        low: fact.low,
        high: fact.high,
        lowOpen: fact.lowOpen,
        highOpen: fact.highOpen,
        approximate: fact.approximate,
        missingReason: fact.missing,
        reported: fact.reported,
        scenario: fact.scenario,
        dateBasis: fact.dateBasis,
        derived: fact.derived,
        note: fact.note,
        knownAt: day(fact.knownAt),
        knownPrecision: fact.knownPrecision,
        citationId: citationId(fact),
      }),
    ),
    factMembers: file.facts.flatMap((fact) =>
      fact.members.map(({ dimension, name }) => ({
        ...company,
        factId: id('fact', fact.key),
        dimensionKey: dimension,
        memberId: id('member', `${dimension}/${name}`),
      })),
    ),
    corroborations: file.facts.flatMap((fact) =>
      fact.alsoReportedBy.map((source) => ({
        ...company,
        factId: id('fact', fact.key),
        citationId: citationId({ source, locator: null }),
      })),
    ),
    restatements: file.restatements.map(({ earlierFactKey, laterFactKey, reason, knownAt }) => ({
      ...recorded,
      id: id('restatement', earlierFactKey),
      metricKey: metricOf.get(earlierFactKey) ?? '',
      earlierFactId: id('fact', earlierFactKey),
      laterFactId: laterFactKey && id('fact', laterFactKey),
      reason,
      knownAt: day(knownAt),
    })),
    conflicts: file.conflicts.map(({ key, note, preferredFactKey, preferredReason }) => ({
      ...recorded,
      id: id('conflict', key),
      key,
      note,
      preferredFactId: preferredFactKey && id('fact', preferredFactKey),
      preferredReason,
    })),
    conflictFacts: file.conflicts.flatMap(({ key, factKeys }) =>
      factKeys.map((fact) => ({ ...company, conflictId: id('conflict', key), factId: id('fact', fact) })),
    ),
    events: file.events.map((event) => ({
      ...recorded,
      id: id('event', event.key),
      key: event.key,
      onStart: day(event.start),
      onEnd: day(event.end),
      onPrecision: event.precision,
      kind: event.kind,
      title: event.title,
      note: event.note,
      citationId: citationId(event),
    })),
    eventFacts: file.events.flatMap((event) =>
      event.factKeys.map((fact) => ({ ...company, eventId: id('event', event.key), factId: id('fact', fact) })),
    ),
    products: file.products.map(
      ({ source, locator, parts: _, training, ...product }, position): Prisma.ProductCreateManyInput => ({
        ...product,
        ...company,
        id: id('product', product.key),
        position,
        trainingHardware: training?.hardware ?? null,
        trainingUnits: training?.units ?? null,
        trainingHours: training?.hours ?? null,
        trainingCostLow: training?.cost?.low ?? null,
        trainingCostHigh: training?.cost?.high ?? null,
        trainingCostApproximate: training?.cost?.approximate ?? false,
        trainingCostReported: training?.cost?.reported ?? null,
        trainingCostUnit: training?.cost?.unit ?? null,
        trainingData: training?.data ?? null,
        citationId: citationId({ source, locator }),
      }),
    ),
    productParts: file.products.flatMap((product) =>
      product.parts.map((part, position) => ({ ...company, productId: id('product', product.key), position, ...part })),
    ),
    licences: file.licences.map(({ source, locator, ...licence }, position) => ({
      ...licence,
      ...company,
      id: id('licence', licence.key),
      position,
      citationId: citationId({ source, locator }),
    })),
    computeResources: file.compute.map(({ source, locator, ...compute }, position) => ({
      ...compute,
      ...company,
      id: id('compute', compute.key),
      position,
      citationId: citationId({ source, locator }),
    })),
  };
}
