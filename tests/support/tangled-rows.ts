import { randomUUID } from 'node:crypto';
import type { TangledCompany, TangledFact } from './tangled-companies';

const durations = [
  ['01-01', '03-31'],
  ['04-01', '06-30'],
  ['07-01', '09-30'],
  ['10-01', '12-31'],
  ['01-01', '12-31'],
  ['01-01', '06-30'],
] as const;
const instants = [
  ['03-31', '03-31'],
  ['06-30', '06-30'],
  ['06-01', '06-30'],
  ['12-31', '12-31'],
] as const;

type Rows = Record<string, Record<string, unknown>[]>;

/** The rows of one tangled company, by table. */
export function tangledRows({ facts, beforeFrom, afterUntil, second }: TangledCompany, index: number): Rows {
  const company_id = randomUUID();
  const recording_id = randomUUID();
  const slug = `tangled-${index + 1}`;
  const recorded = { company_id, recording_id };
  const source = Object.fromEntries(['primary', 'press', 'compiled'].map((tier) => [tier, randomUUID()]));
  const member = { one: randomUUID(), other: randomUUID() };
  const told = facts.map((fact) => ({ fact, row: { id: randomUUID(), ...recorded, ...factRow(fact, source) } }));
  const restated = told.flatMap(
    ({ fact, row }) =>
      restatementOf(
        fact,
        row,
        told.map((each) => each.row),
      ) ?? [],
  );
  const conflict_id = randomUUID();
  const contested = told.filter(({ fact }) => fact.contested);
  const windows = { company_id, before_from: beforeFrom, before_until: '2020-05-14', after_from: '2020-05-15' };
  return {
    company: [
      {
        id: company_id,
        slug,
        name: slug,
        headquarters: [],
        currency: 'USD',
        fiscal_year_end: '12-31',
        visibility: 'public',
        created_at: '2026-01-01',
      },
    ],
    recording: [
      {
        id: recording_id,
        company_id,
        kind: 'import',
        actor: 'A test',
        reason: 'Tangled',
        recorded_at: '2026-01-01',
      },
    ],
    restructuring: [
      { ...windows, id: randomUUID(), name: 'first', announced_on: '2020-05-15', after_until: afterUntil },
      ...(second
        ? [
            {
              ...windows,
              id: randomUUID(),
              name: 'second',
              announced_on: '2022-05-15',
              before_until: '2022-05-14',
              after_from: '2022-05-15',
              after_until: null,
            },
          ]
        : []),
    ],
    source: Object.entries(source).map(([tier, id], at) => ({
      ...recorded,
      id,
      key: tier,
      number: at + 1,
      title: tier,
      publisher: tier,
      tier,
      kind: 'article',
      cites: [],
    })),
    citation: Object.values(source).map((id) => ({ id, company_id, source_id: id })),
    member: Object.entries(member).map(([name, id]) => ({ id, company_id, dimension_key: 'creditor', name })),
    fact: told.map(({ row }) => row),
    fact_member: told.flatMap(({ fact, row }) =>
      fact.member === null
        ? []
        : [
            {
              company_id,
              fact_id: row.id,
              dimension_key: 'creditor',
              member_id: member[fact.member as 'one' | 'other'],
            },
          ],
    ),
    restatement: restated.map((each) => ({ ...each, ...recorded, id: randomUUID(), reason: 'A test' })),
    conflict:
      contested.length < 2
        ? []
        : [
            {
              ...recorded,
              id: conflict_id,
              key: 'contested',
              note: 'They differ',
              preferred_fact_id: contested.at(-1)?.row.id,
              preferred_reason: 'A test',
            },
          ],
    conflict_fact:
      contested.length < 2 ? [] : contested.map(({ row }) => ({ company_id, conflict_id, fact_id: row.id })),
  };
}

function factRow(fact: TangledFact, source: Record<string, string>) {
  const [key, type] = fact.metric;
  const ratio = key === 'revenue-growth';
  const people = key === 'headcount';
  const places = type === 'instant' ? instants : durations;
  const [start, end] = places[fact.part % places.length] ?? durations[0];
  const known = new Date(Date.parse(`${fact.year}-${end}T00:00:00Z`) + fact.knownAfter * 86_400_000);
  return {
    metric_key: key,
    unit_kind: ratio ? 'ratio' : people ? 'people' : 'money',
    unit: ratio ? 'ratio' : people ? 'people' : fact.unit,
    period_type: type,
    period_start: `${fact.year}-${start}`,
    period_end: `${fact.year}-${end}`,
    period_precision: 'day',
    low: fact.missing ? null : fact.amount,
    high: fact.missing ? null : fact.amount,
    low_open: false,
    high_open: false,
    approximate: false,
    missing_reason: fact.missing ? 'not disclosed' : null,
    reported: String(fact.amount),
    scenario: fact.scenario,
    date_basis: 'stated',
    derived: false,
    known_at: known.toISOString().slice(0, 10),
    known_precision: 'day',
    citation_id: source[fact.tier],
  };
}

type FactRow = ReturnType<typeof factRow> & { readonly id: string };

/** A withdrawal, or another fact of the metric that takes this one's place. */
function restatementOf(fact: TangledFact, row: FactRow, all: readonly FactRow[]) {
  if (fact.fate === 'stands') return null;
  const later = all.find(({ id, metric_key }) => id !== row.id && metric_key === row.metric_key);
  if (fact.fate === 'replaced' && !later) return null;
  return {
    metric_key: row.metric_key,
    earlier_fact_id: row.id,
    later_fact_id: fact.fate === 'replaced' ? later?.id : null,
    known_at: `${Number(row.known_at.slice(0, 4)) + 1}-03-01`,
  };
}
