import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seededDatabase } from '@/tests/support/database';

let client: Client;

beforeAll(async () => {
  client = new Client({ connectionString: await seededDatabase() });
  await client.connect();
});

afterAll(() => client.end());

const ofStability = `company_id = (SELECT id FROM company WHERE slug = 'stability-ai')`;

/** Copies the fact "revenue, Q1 2024" of Stability AI with some columns changed. */
async function recordFact(changes: Record<string, unknown>): Promise<void> {
  const { rows } = await client.query(
    `SELECT * FROM fact WHERE metric_key = 'revenue' AND period_precision = 'quarter' AND ${ofStability} LIMIT 1`,
  );
  const row = { ...rows[0], id: crypto.randomUUID(), ...changes };
  const columns = Object.keys(row);
  const places = columns.map((_, index) => `$${index + 1}`);
  await client.query(`INSERT INTO fact (${columns.join(', ')}) VALUES (${places.join(', ')})`, Object.values(row));
}

test('the fact that the others are copied from can be recorded', async () => {
  await expect(recordFact({})).resolves.toBeUndefined();
});

describe('the database refuses a fact', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['with low above high', { low: '6', high: '5' }, 'fact_low_at_most_high'],
    [
      'with one value and an open bound, which holds nothing',
      { low: '5', high: '5', high_open: true },
      'fact_low_at_most_high',
    ],
    ['without a bound and without a reason', { low: null, high: null, high_open: false }, 'fact_bound_or_reason'],
    ['with a bound and a reason for having none', { missing_reason: 'not disclosed' }, 'fact_bound_or_reason'],
    ['with an open bound that is absent', { low: null, low_open: true }, 'fact_open_needs_bound'],
    ['that is not a number', { low: 'NaN' }, 'fact_'],
    ['that is infinite', { high: 'Infinity', high_open: false }, 'fact_bounds_finite'],
    ['whose period ends before it starts', { period_start: '2024-04-01' }, 'fact_period_in_order'],
    ['of money in people', { unit: 'people' }, 'fact_unit_fits_metric'],
    ['of revenue as a ratio', { unit_kind: 'ratio', unit: 'ratio' }, 'fact_metric_key_unit_kind_fkey'],
    ['of an unknown metric', { metric_key: 'happiness' }, 'fact_metric_key_unit_kind_fkey'],
    ['of an unknown scenario', { scenario: 'rumour' }, 'fact_scenario_known'],
    [
      'with a reason nobody knows',
      { low: null, high: null, high_open: false, missing_reason: 'lost' },
      'fact_missing_reason_known',
    ],
    ['cited from a source of nobody', { citation_id: crypto.randomUUID() }, 'fact_citation_fkey'],
    ['of another company than its citation', { company_id: crypto.randomUUID() }, 'fkey'],
  ])('%s', async (_, changes, constraint) => {
    await expect(recordFact(changes)).rejects.toThrow(constraint);
  });
});

describe('what was recorded stays', () => {
  test.each(['fact', 'fact_member', 'citation', 'corroboration', 'recording'])(
    '%s: no row is deleted',
    async (table) => {
      await expect(client.query(`DELETE FROM ${table}`)).rejects.toThrow('never changed or deleted');
    },
  );

  test('no fact is updated', async () => {
    await expect(client.query(`UPDATE fact SET high = 1`)).rejects.toThrow('never changed or deleted');
  });

  test('no table of facts is truncated', async () => {
    await expect(client.query(`TRUNCATE fact CASCADE`)).rejects.toThrow('never changed or deleted');
  });
});

describe('a restatement', () => {
  const restate = `
    INSERT INTO restatement (id, company_id, metric_key, earlier_fact_id, later_fact_id, reason, known_at, recording_id)
    SELECT gen_random_uuid(), one.company_id, $1, one.id, other.id, $2, '2025-01-01', one.recording_id
    FROM fact AS one, fact AS other
    WHERE one.company_id = other.company_id AND one.metric_key = 'headcount' AND other.metric_key = $3
      AND one.id <> other.id LIMIT 1`;

  test('of a headcount by a debt is refused', async () => {
    await expect(client.query(restate, ['headcount', 'wrong metric', 'debt'])).rejects.toThrow(
      'restatement_later_fkey',
    );
  });

  test('needs a reason', async () => {
    await expect(client.query(restate, ['headcount', '', 'headcount'])).rejects.toThrow('restatement_');
  });
});

test('two people cannot both restate one fact: the second meets the first', async () => {
  const withdraw = `
    INSERT INTO restatement (id, company_id, metric_key, earlier_fact_id, later_fact_id, reason, known_at, recording_id)
    SELECT gen_random_uuid(), company_id, metric_key, id, NULL, 'withdrawn', '2025-01-01', recording_id
    FROM fact WHERE metric_key = 'cash' AND ${ofStability} LIMIT 1`;
  await client.query(withdraw);
  await expect(client.query(withdraw)).rejects.toThrow('restatement_company_id_metric_key_earlier_fact_id_kind_key');
});
