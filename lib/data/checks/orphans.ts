import { type Check, faultsOf, together } from './check';

type Link = { name: string; from: string; to: string; columns: string[]; targets: string[] };

/** Every reference from one table into another leads somewhere, also if it was written behind the database's back. */
export const orphans: Check = {
  name: 'orphans',
  holds: 'Nothing refers to what is not there: facts to citations, citations to sources, members, events, imports.',
  async find(client) {
    const { rows } = await client.query<Link>(
      `SELECT c.conname AS name, c.conrelid::regclass::text AS from, c.confrelid::regclass::text AS to,
        ARRAY(SELECT quote_ident(a.attname) FROM unnest(c.conkey) WITH ORDINALITY AS k(number, place)
          JOIN pg_attribute AS a ON a.attrelid = c.conrelid AND a.attnum = k.number ORDER BY place) AS columns,
        ARRAY(SELECT quote_ident(a.attname) FROM unnest(c.confkey) WITH ORDINALITY AS k(number, place)
          JOIN pg_attribute AS a ON a.attrelid = c.confrelid AND a.attnum = k.number ORDER BY place) AS targets
       FROM pg_constraint AS c WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace ORDER BY 2, 1`,
    );
    const found = [];
    for (const link of rows) found.push(await faultsOf(client, missing(link), [link.from, link.to, link.name]));
    return together(found);
  },
};

function missing({ from, to, columns, targets }: Link): string {
  const present = columns.map((column) => `o.${column} IS NOT NULL`).join(' AND ');
  const same = columns.map((column, at) => `r.${targets[at]} = o.${column}`).join(' AND ');
  return `SELECT $1 || ' ' || coalesce(to_jsonb(o) ->> 'id', to_jsonb(o)::text) || ' refers to a ' || $2
      || ' that is not there (' || $3 || ')' AS fault
    FROM ${from} AS o WHERE ${present} AND NOT EXISTS (SELECT FROM ${to} AS r WHERE ${same})`;
}
