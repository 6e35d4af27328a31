import { afterEach, beforeEach, vi } from 'vitest';

const spy = vi.spyOn(console, 'error');

beforeEach(() => {
  spy.mockReset();
});

afterEach(() => {
  if (spy.mock.calls.length > 0) throw new Error(`console.error was called: ${JSON.stringify(spy.mock.calls[0])}`);
});
