import type { ImportRecord, NewCompany } from '@/lib/data/imports/import-record';
import { readImport } from '@/lib/data/imports/read-import';
import { exactly } from '@/lib/figures/make';
import type { Proposed, ProposedEvent, ProposedFact, ProposedSource } from '@/lib/imports/proposed';
import { keeper } from '@/tests/support/as-keeper';
import { startImport } from './import-acts';

export const place = { file: 'figures.csv', sheet: null, row: 2, column: 'value', path: null };

/** Revenue of exactly 10 USD in Q1 2024, from the filing of 30 April 2024, unless told otherwise. */
export function proposed(changes: Partial<ProposedFact> = {}): ProposedFact {
  return {
    kind: 'fact',
    place,
    metric: 'revenue',
    members: [],
    period: { type: 'duration', start: '2024-01-01', end: '2024-03-31', precision: 'quarter' },
    value: { kind: 'figure', figure: exactly('10') },
    reported: '10',
    unit: 'USD',
    scenario: 'actual',
    dateBasis: 'stated',
    derived: false,
    note: null,
    knownAt: '2024-04-30',
    knownPrecision: 'day',
    sourceKey: 'filing',
    locator: null,
    ...changes,
  };
}

export function proposedEvent(changes: Partial<ProposedEvent> = {}): ProposedEvent {
  const on = { start: '2024-06-25', end: '2024-06-25', precision: 'day' } as const;
  const words = { eventKind: 'layoff', title: 'A tenth of the staff leaves', note: null };
  return { kind: 'event', place, on, ...words, sourceKey: 'press', locator: null, ...changes };
}

function source(key: string, publisher: string, tier: ProposedSource['tier']): ProposedSource {
  return { key, title: key, publisher, publishedOn: null, tier, kind: 'report', url: null, note: null };
}

/** Two documents of the company itself, and a newspaper. */
export const filing = source('filing', 'The company', 'primary');
export const laterFiling = source('later-filing', 'The Company ', 'primary');
export const press = source('press', 'A newspaper', 'press');
const sources = [filing, laterFiling, press];

let companies = 0;

/** A public company of its own. */
export function newCompany(): NewCompany {
  const slug = `acme-${++companies}`;
  return { slug, name: 'Acme', currency: 'USD', fiscalYearEnd: '12-31', visibility: 'public' };
}

let orders = 0;

/** Starts and reads an import of these rows. */
export async function bring(
  rows: readonly Proposed[] | AsyncIterable<Proposed>,
  company: { slug: string } | { new: NewCompany },
): Promise<ImportRecord> {
  const words = { fileName: 'figures.csv', format: 'csv-long', mapping: { delimiter: ',' } };
  const people = { person: 'A person', reason: 'A test', idempotencyKey: `order ${++orders}` };
  const started = await startImport({ viewer: keeper, company, ...words, ...people });
  if (started.outcome === 'refused') throw new Error(started.sentence);
  return readImport(started.import.id, { rows: stream(rows), sources: () => sources });
}

async function* stream(rows: readonly Proposed[] | AsyncIterable<Proposed>): AsyncIterable<Proposed> {
  yield* rows;
}
