import type { Reported } from '@/lib/figures/figure';
import { formatFigure, formatMissing } from '@/lib/figures/format';
import type { ProposedFact, ProposedSource } from '@/lib/imports/proposed';
import type { CompanyRecord } from '@/lib/turnaround/case';
import { catalogue } from '@/lib/turnaround/catalogue';
import { tellsLosses } from '@/lib/turnaround/words';
import { type Field, templateFields } from './fields';
import { writeMembers } from './read-members';
import type { Cell } from './table-row';

type TemplateFact = Omit<ProposedFact, 'place' | 'kind'>;

/** Facts and sources as a file would propose them. */
export type Proposal = { readonly facts: readonly TemplateFact[]; readonly sources: readonly ProposedSource[] };

type Recorded = Pick<CompanyRecord, 'facts' | 'sources'> & Partial<Pick<CompanyRecord, 'restatements'>>;

/**
 * A company's recorded facts as a file would propose them; a source's key is its number. A fact that took another's
 * place names it. A withdrawal has no fact to tell it, and so no row.
 */
export function proposalOf(record: Recorded): Proposal {
  const chains = chainsOf(record);
  const keys = new Map(record.sources.map(({ id, number }) => [id, String(number)]));
  return {
    sources: record.sources.map(({ id, number, cites, ...source }) => ({ ...source, key: String(number) })),
    facts: record.facts.map(
      ({ id, recordedAt, recordedBy, recordedAs, alsoReportedBy, citation, members, ...fact }) => ({
        ...fact,
        ...chains.get(id),
        members: members.map(({ dimension, name }) => ({ dimension, name })),
        sourceKey: keys.get(citation.sourceId) ?? citation.sourceId,
        locator: citation.locator,
      }),
    ),
  };
}

type Link = Pick<ProposedFact, 'key' | 'restates'>;

function chainsOf({ facts, restatements = [] }: Recorded): Map<string, Link> {
  const names = new Map(facts.map(({ id }, at) => [id, `fact-${at + 1}`]));
  const links = new Map<string, Link>();
  for (const { earlierFactId, laterFactId, reason } of restatements) {
    const key = names.get(earlierFactId);
    if (key === undefined || laterFactId === null || !names.has(laterFactId)) continue;
    links.set(earlierFactId, { ...links.get(earlierFactId), key });
    links.set(laterFactId, { ...links.get(laterFactId), restates: { key, reason } });
  }
  return links;
}

/** The template's rows below its head: one fact each, in the columns of `templateFields`. It reads back as it was. */
export function templateRows({ facts, sources }: Proposal): Cell[][] {
  const byKey = new Map(sources.map((source) => [source.key, source]));
  return facts.map((fact) => {
    const cells = { ...factCells(fact), ...sourceCells(byKey.get(fact.sourceKey), fact.sourceKey) };
    return templateFields.map((field) => cells[field] ?? text(''));
  });
}

type Cells = Partial<Record<Field, Cell>>;

function factCells(fact: TemplateFact): Cells {
  return {
    metric: text(fact.metric),
    members: text(writeMembers(fact.members)),
    period_type: text(fact.period.type),
    period_start: date(fact.period.start),
    period_end: date(fact.period.end),
    period_precision: text(fact.period.precision),
    value: valueCell(fact.value, fact),
    unit: text(fact.unit),
    scenario: text(fact.scenario),
    reported: text(fact.reported),
    date_basis: text(fact.dateBasis),
    derived: text(fact.derived ? 'yes' : 'no'),
    note: text(fact.note ?? ''),
    known_on: date(fact.knownAt),
    known_precision: text(fact.knownPrecision),
    locator: text(fact.locator ?? ''),
    fact_key: text(fact.key ?? ''),
    restates: text(fact.restates?.key ?? ''),
    restates_reason: text(fact.restates?.reason ?? ''),
  };
}

function sourceCells(source: ProposedSource | undefined, key: string): Cells {
  return {
    source: text(key),
    source_title: text(source?.title ?? ''),
    source_publisher: text(source?.publisher ?? ''),
    source_date: text(source?.publishedOn ?? ''),
    source_tier: text(source?.tier ?? ''),
    source_kind: text(source?.kind ?? ''),
    source_url: text(source?.url ?? ''),
    source_note: text(source?.note ?? ''),
  };
}

const mostDigits = 15;

/** An exact amount as a number, unless it has more digits than a spreadsheet keeps; anything else in the notation. */
function valueCell(value: Reported, { unit, metric }: TemplateFact): Cell {
  if (value.kind === 'missing') return text(formatMissing(value.reason));
  const { low, high, approximate } = value.figure;
  const digits = low?.replaceAll(/\D/g, '').length ?? 0;
  if (low !== null && low === high && !approximate && digits <= mostDigits) return { kind: 'number', text: low };
  const { floor } = catalogue[metric];
  return text(
    formatFigure(value.figure, { unit, floor, style: 'full', losses: tellsLosses(catalogue[metric]), locale: 'en-US' }),
  );
}

function text(value: string): Cell {
  return { kind: 'text', text: value };
}

function date(value: string): Cell {
  return { kind: 'date', text: value };
}
