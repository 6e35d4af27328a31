import { execute } from '@/tests/support/cluster';

/** Every table, counted and hashed row by row, but for the trail and what is no one's act. */
export async function everything(ownerUrl: string): Promise<string> {
  const tables = await execute(
    ownerUrl,
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
     AND table_name NOT IN ('trail_entry', 'trail_head', '_prisma_migrations', 'sign_in_budget', 'verification')
     ORDER BY 1`,
  );
  const parts = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS name, count(*) AS n, coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) AS sum FROM "${name}" AS t`,
  );
  return JSON.stringify(await execute(ownerUrl, parts.join(' UNION ALL ')));
}

/** The acts that the trail tells of, in order. */
export async function entries(ownerUrl: string): Promise<readonly string[]> {
  const rows = await execute(ownerUrl, 'SELECT act FROM trail_entry ORDER BY seq');
  return rows.map(({ act }) => String(act));
}
