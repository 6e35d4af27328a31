import { AsyncLocalStorage } from 'node:async_hooks';
import type { Tx } from '@/lib/acts/transaction';
import type { CheckedPassword } from './check-password';

type Acting = { readonly tx: Tx; readonly checked: CheckedPassword | null; isOver: boolean };

const acting = new AsyncLocalStorage<Acting>();

/**
 * Has the library that signs people in write in an act's transaction: what it writes is there together with the act's
 * entry, or neither is.
 * @param checked the password that the act checked before its transaction: the only one the library takes
 */
export async function within<Value>(
  tx: Tx,
  work: () => Promise<Value>,
  checked: CheckedPassword | null = null,
): Promise<Value> {
  const act: Acting = { tx, checked, isOver: false };
  try {
    return await acting.run(act, work);
  } finally {
    act.isOver = true;
  }
}

/** The connection of the act under way; null outside of one. What comes after its end is refused, never written elsewhere. */
export function actingTx(): Tx | null {
  const act = acting.getStore();
  if (!act) return null;
  if (act.isOver) throw new Error('The act that this belongs to is over.');
  return act.tx;
}

/** The password that was checked before the act under way. */
export function checkedBefore(): CheckedPassword | null {
  return acting.getStore()?.checked ?? null;
}
