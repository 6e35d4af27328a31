import { withRunningProduct } from '@/tests/support/running-product';
import type { Finding } from './finding';
import { measurePages } from './page';

/** The measurements by their names on the command line. */
export const parts = {
  page: () => withRunningProduct('bench', measurePages),
} satisfies Record<string, () => Promise<Finding[]>>;

export type Part = keyof typeof parts;
