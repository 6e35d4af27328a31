import type { Client } from 'pg';

/** What a check found, for a person: what and where. */
export type Fault = string;

/** One thing that must hold in the database, whoever wrote there. */
export type Check = {
  readonly name: string;
  /** What holds when nothing is found. */
  readonly holds: string;
  /** The faults, at most `shown` of them, and how many there are in all. */
  readonly find: (client: Client) => Promise<Found>;
};

export type Found = { readonly total: number; readonly faults: readonly Fault[] };

/** Faults that are shown of one check; the others are counted. */
const shown = 20;

/** A check that a query answers: one row a fault, its words in the column `fault`. */
export function checkBySql(name: string, holds: string, sql: string): Check {
  return { name, holds, find: (client) => faultsOf(client, sql) };
}

/** The rows of a query as faults. */
export async function faultsOf(client: Client, sql: string, parameters: readonly unknown[] = []): Promise<Found> {
  const { rows } = await client.query<{ fault: string; total: number }>(
    `WITH faults AS (${sql}) SELECT fault, (SELECT count(*)::int FROM faults) AS total FROM faults LIMIT ${shown}`,
    [...parameters],
  );
  return { total: rows[0]?.total ?? 0, faults: rows.map(({ fault }) => fault) };
}

/** Several findings as one. */
export function together(found: readonly Found[]): Found {
  return {
    total: found.reduce((sum, { total }) => sum + total, 0),
    faults: found.flatMap(({ faults }) => faults).slice(0, shown),
  };
}
