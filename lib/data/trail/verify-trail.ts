import { type Checkpoint, checkChain, type Verdict } from '@/lib/access/trail/check-chain';
import { readEntries } from './read-entries';
import { readHead } from './read-head';

/**
 * Whether the trail is as it was written: every entry, in order, to the end that the database and the checkpoints
 * know. The hashes are computed here, so that a database that was tampered with cannot vouch for itself.
 * @param checkpoints kept outside of the database (`readCheckpoints`), or from a file that was taken away
 */
export async function verifyTrail(checkpoints: readonly Checkpoint[] = []): Promise<Verdict> {
  const { head, last, count } = await readHead();
  return checkChain(readEntries(last), { head, count, checkpoints: checkpoints.filter(({ seq }) => seq > 0) });
}
