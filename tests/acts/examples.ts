import type { Example } from './example';
import { backups } from './examples/backups';
import { edits } from './examples/edits';
import { sharing } from './examples/sharing';

/** An example of each act; `acts.test.ts` fails for an act without one. */
export const examples: readonly Example[] = [...backups, ...edits, ...sharing];
