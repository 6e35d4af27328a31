import { writingPool } from '@/lib/acts/transaction';
import { execute } from './cluster';

/** A statement and how many rows its plan's steps went through, those that a step threw away included. */
export type Touched = { readonly statement: string; readonly rows: number };

type Node = Readonly<Record<string, unknown>> & { readonly Plans?: readonly Node[] };

/** Lets PostgreSQL itself count, of a database whose superuser we are, for all who connect from now on. */
export async function countRows(url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  const settings = [
    `session_preload_libraries = 'auto_explain'`,
    ...[
      'log_min_duration = 0',
      'log_analyze = on',
      'log_timing = off',
      `log_format = 'json'`,
      `log_level = 'notice'`,
    ].map((setting) => `auto_explain.${setting}`),
  ];
  await execute(url, `LOAD 'auto_explain'; ${settings.map((one) => `ALTER DATABASE ${name} SET ${one}`).join('; ')}`);
}

/** What the statements of the pool of imports touch while something is done. */
export async function touchedBy(work: () => Promise<unknown>): Promise<Touched[]> {
  const touched: Touched[] = [];
  const listen = (client: { on(event: 'notice', hear: (notice: { message?: string }) => void): unknown }) =>
    client.on('notice', ({ message = '' }) => {
      const plan = /^duration: .* plan:\n(.*)$/s.exec(message)?.[1];
      if (plan) touched.push(counted(JSON.parse(plan)));
    });
  const pool = writingPool();
  pool.on('connect', listen);
  try {
    await work();
  } finally {
    pool.off('connect', listen);
  }
  return touched;
}

function counted(explained: Readonly<Record<string, unknown>>): Touched {
  return { statement: String(explained['Query Text']).trim(), rows: rowsOf(explained.Plan as Node) };
}

function rowsOf(node: Node): number {
  const names = [
    'Actual Rows',
    'Rows Removed by Filter',
    'Rows Removed by Join Filter',
    'Rows Removed by Index Recheck',
  ];
  const own = names.reduce((sum, name) => sum + Number(node[name] ?? 0), 0) * Number(node['Actual Loops'] ?? 1);
  return (node.Plans ?? []).reduce((sum, below) => sum + rowsOf(below), own);
}
