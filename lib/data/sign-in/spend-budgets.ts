import { type Budget, charge, forgottenAfter, refund, type Spent } from '@/lib/access/sign-in/budgets';
import { hashSecret } from '@/lib/access/sign-in/secrets';
import { database } from '@/lib/data/database';
import type { Prisma } from '@/prisma/client/client';

/**
 * Counts a try on each of its budgets, in one transaction: a hundred tries at the same moment are counted one after
 * the other. Where one has to wait nothing is counted.
 */
export function spendBudgets(budgets: readonly Budget[], now: Date): Promise<{ wait: number } | null> {
  return database().$transaction(async (tx) => {
    const charged: { key: string; spent: Spent }[] = [];
    for (const { kind, key } of inOrder(budgets)) {
      const spent = charge(kind, await hold(tx, key, now), now);
      if ('wait' in spent) return spent;
      charged.push({ key, spent });
    }
    for (const { key, spent } of charged) await tx.signInBudget.update({ where: { key }, data: spent });
    return null;
  });
}

/** Gives a try that succeeded back to its budgets, and forgets those that nobody used for a day. */
export async function refundBudgets(budgets: readonly Budget[], now: Date): Promise<void> {
  await database().$transaction(async (tx) => {
    for (const { kind, key } of inOrder(budgets)) {
      await tx.signInBudget.update({ where: { key }, data: refund(kind, await hold(tx, key, now)) });
    }
  });
  await database().signInBudget.deleteMany({ where: { lastAt: { lt: new Date(now.getTime() - forgottenAfter) } } });
}

/** Keys are hashed, and taken in one order by everybody, so that two tries never wait for each other. */
function inOrder(budgets: readonly Budget[]): Budget[] {
  const hashed = budgets.map(({ kind, key }) => ({ kind, key: hashSecret(`${kind} ${key}`) }));
  return hashed.sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** The budget's row, made where there is none, and nobody else's until the transaction ends. */
async function hold(tx: Prisma.TransactionClient, key: string, now: Date): Promise<Spent> {
  const [row] = await tx.$queryRaw<Spent[]>`
    INSERT INTO sign_in_budget (key, failures, last_at, open_again) VALUES (${key}, 0, ${now}, ${now})
    ON CONFLICT (key) DO UPDATE SET key = excluded.key
    RETURNING failures, last_at AS "lastAt", open_again AS "openAgain"`;
  if (!row) throw new Error('a budget that was just made is gone');
  return row;
}
