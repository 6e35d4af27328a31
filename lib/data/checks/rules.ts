import { type Check, faultsOf, together } from './check';

/** Every rule that the schema gives its rows: bounds in order, units of the metric's kind, periods, known words. */
export const rules: Check = {
  name: 'rules',
  holds: 'Every row keeps the rules of its table: bounds in order and finite, units, periods, known words.',
  async find(client) {
    const { rows } = await client.query<{ table: string; rule: string; condition: string }>(
      `SELECT c.conrelid::regclass::text AS table, c.conname AS rule, pg_get_expr(c.conbin, c.conrelid) AS condition
       FROM pg_constraint AS c JOIN pg_class AS t ON t.oid = c.conrelid
       WHERE c.contype = 'c' AND c.connamespace = 'public'::regnamespace AND t.relpersistence = 'p'
       ORDER BY 1, 2`,
    );
    const found = [];
    for (const { table, rule, condition } of rows)
      found.push(
        await faultsOf(
          client,
          `SELECT $1 || ' ' || coalesce(to_jsonb(o) ->> 'id', to_jsonb(o)::text) || ' breaks ' || $2 AS fault
           FROM ${table} AS o WHERE NOT (${condition})`,
          [table, rule],
        ),
      );
    return together(found);
  },
};
