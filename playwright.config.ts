import { defineConfig } from 'playwright/test';
import { browserFlags } from './scripts/browser/flags';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: '.build/e2e-results.json' }]],
  use: {
    baseURL: process.env.TURNAROUND_URL,
    browserName: 'chromium',
    locale: 'en-GB',
    timezoneId: 'Pacific/Chatham',
    trace: 'retain-on-failure',
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: browserFlags },
  },
});
