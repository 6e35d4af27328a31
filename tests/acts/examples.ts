import type { Example } from './example';
import { account } from './examples/account';
import { backups } from './examples/backups';
import { edits } from './examples/edits';
import { imports } from './examples/imports';
import { people } from './examples/people';
import { sharing } from './examples/sharing';
import { signIn } from './examples/sign-in';

/** An example of each act; `acts.test.ts` fails for an act without one. */
export const examples: readonly Example[] = [
  ...account,
  ...backups,
  ...edits,
  ...imports,
  ...sharing,
  ...signIn,
  ...people,
];
