import { test as base, expect } from 'playwright/test';

type Options = {
  /** What a test makes the browser complain about on purpose. */
  expectedError: RegExp | null;
};

/** Playwright's `test` with a page on which nothing may go wrong unseen: errors in its console fail the test. */
export const test = base.extend<Options>({
  expectedError: [null, { option: true }],
  page: async ({ page, expectedError }, use) => {
    const errors: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    page.on('pageerror', (error) => errors.push(`${error.name}: ${error.message}`));
    await use(page);
    expect(errors.filter((error) => !expectedError?.test(error))).toEqual([]);
  },
});

export { expect };
