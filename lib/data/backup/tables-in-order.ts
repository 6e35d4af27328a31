import type { Client } from 'pg';
import type { BackedTable } from './backup-form';

/** A table as a backup writes it: the columns that are stored, and those of its key, by which its rows are ordered. */
export type StoredTable = BackedTable & { readonly key: readonly string[] };

/**
 * Tables of what is kept for good, each after those that it refers to. Staging tables and the record of migrations are
 * none, nor are tables that somebody else made in the same schema.
 * @param own the tables that the product makes
 */
export async function tablesInOrder(client: Client, own: readonly string[]): Promise<StoredTable[]> {
  const { rows } = await client.query<StoredTable & { refersTo: string[] }>(
    `SELECT t.relname AS name,
      ARRAY(SELECT a.attname::text FROM pg_attribute AS a
        WHERE a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' ORDER BY a.attnum) AS columns,
      ARRAY(SELECT a.attname::text FROM pg_index AS i, unnest(i.indkey::int[]) WITH ORDINALITY AS k(number, place),
          pg_attribute AS a
        WHERE i.indrelid = t.oid AND i.indisprimary AND a.attrelid = t.oid AND a.attnum = k.number ORDER BY place) AS key,
      ARRAY(SELECT DISTINCT r.relname::text FROM pg_constraint AS c JOIN pg_class AS r ON r.oid = c.confrelid
        WHERE c.conrelid = t.oid AND c.contype = 'f' AND c.confrelid <> t.oid) AS "refersTo"
     FROM pg_class AS t
     WHERE t.relnamespace = 'public'::regnamespace AND t.relkind = 'r' AND t.relpersistence = 'p'
       AND t.relname = ANY($1) ORDER BY t.relname`,
    [own],
  );
  return inOrder(rows).map(({ name, columns, key }) => ({ name, columns, key }));
}

/** Each after those it refers to; those that refer to each other come last, in the order of their names. */
export function inOrder<Table extends { name: string; refersTo: readonly string[] }>(
  tables: readonly Table[],
): Table[] {
  const waiting = [...tables];
  const ordered: Table[] = [];
  const isWaiting = (name: string) => waiting.some((table) => table.name === name);
  while (waiting.length > 0) {
    const free = waiting.findIndex(({ refersTo }) => !refersTo.some(isWaiting));
    ordered.push(...waiting.splice(Math.max(free, 0), 1));
  }
  return ordered;
}
