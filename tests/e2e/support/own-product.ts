import { withRunningProduct } from '@/tests/support/running-product';
import { expect, test as shared } from './test';

/** A product of its own for specs that store companies: what others list stays as it is. */
export const test = shared.extend<object, { ownUrl: string }>({
  ownUrl: [
    // biome-ignore lint/correctness/noEmptyPattern: the form that Playwright asks for
    async ({}, use) => {
      await withRunningProduct('own', ({ url }) => use(url));
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: async ({ ownUrl }, use) => use(ownUrl),
});

export { expect };
