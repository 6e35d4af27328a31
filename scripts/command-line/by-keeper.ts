import { noOrigin } from '@/lib/access/trail/act';
import { keeper } from '@/lib/access/viewer';
import type { By } from '@/lib/acts/act';

/** Who acts at the command line: whoever has the machine's files. */
export const byKeeper: By = { actor: keeper, origin: noOrigin, key: null };
