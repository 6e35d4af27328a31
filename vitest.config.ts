import path from 'node:path';
import { defineConfig } from 'vitest/config';

// A zone with odd minutes, far from UTC and from any developer: code that asks for local time fails here.
process.env.TZ = 'Pacific/Chatham';

const shared = { resolve: { alias: { '@': path.resolve(import.meta.dirname) } } };

export default defineConfig({
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          include: ['{app,components,lib,prisma,scripts,server}/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/support/fail-on-console-error.ts'],
          testTimeout: 60_000,
        },
      },
      {
        ...shared,
        test: {
          name: 'database',
          include: ['tests/{access,acts,database,faults}/**/*.test.ts'],
          globalSetup: ['tests/support/test-cluster.ts'],
          setupFiles: ['tests/support/fail-on-console-error.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
