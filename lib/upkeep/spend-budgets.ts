import { type Budget, charge, forgottenAfter, refund, type Spent } from '@/lib/access/sign-in/budgets';
import { hashSecret } from '@/lib/access/sign-in/secrets';
import { inTransaction, type Tx, withConnection } from '@/lib/acts/transaction';

/**
 * Counts a try on each of its budgets, in one transaction: a hundred tries at the same moment are counted one after
 * the other. Where one has to wait nothing is counted. It stays counted whatever becomes of what was tried.
 */
export async function spendBudgets(budgets: readonly Budget[], now: Date): Promise<{ wait: number } | null> {
  const held = await inTransaction(async (tx) => {
    const charged: { key: string; spent: Spent }[] = [];
    for (const { kind, key } of inOrder(budgets)) {
      const spent = charge(kind, await hold(tx, key, now), now);
      if ('wait' in spent) return spent;
      charged.push({ key, spent });
    }
    for (const { key, spent } of charged) await write(tx, key, spent);
    return null;
  });
  await forget(now);
  return held;
}

/** Gives a try that succeeded back to its budgets, in the transaction of what it succeeded in. */
export async function refundBudgets(tx: Tx, budgets: readonly Budget[], now: Date): Promise<void> {
  for (const { kind, key } of inOrder(budgets)) await write(tx, key, refund(kind, await hold(tx, key, now)));
}

/** Keys are hashed, and taken in one order by everybody, so that two tries never wait for each other. */
function inOrder(budgets: readonly Budget[]): Budget[] {
  const hashed = budgets.map(({ kind, key }) => ({ kind, key: hashSecret(`${kind} ${key}`) }));
  return hashed.sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** The budget's row, made where there is none, and nobody else's until the transaction ends. */
async function hold(tx: Tx, key: string, now: Date): Promise<Spent> {
  const { rows } = await tx.query<Spent>(
    `INSERT INTO sign_in_budget (key, failures, last_at, open_again) VALUES ($1, 0, $2, $2)
     ON CONFLICT (key) DO UPDATE SET key = excluded.key
     RETURNING failures, last_at AS "lastAt", open_again AS "openAgain"`,
    [key, now],
  );
  return rows[0] as Spent;
}

async function write(tx: Tx, key: string, { failures, lastAt, openAgain }: Spent): Promise<void> {
  await tx.query('UPDATE sign_in_budget SET failures = $2, last_at = $3, open_again = $4 WHERE key = $1', [
    key,
    failures,
    lastAt,
    openAgain,
  ]);
}

/** Budgets that nobody used for a day are whole again: their rows go, whoever made them. */
async function forget(now: Date): Promise<void> {
  await withConnection((tx) =>
    tx.query(
      `DELETE FROM sign_in_budget WHERE key IN (
         SELECT key FROM sign_in_budget WHERE last_at < $1 ORDER BY last_at LIMIT 1000 FOR UPDATE SKIP LOCKED)`,
      [new Date(now.getTime() - forgottenAfter)],
    ),
  );
}
