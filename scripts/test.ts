import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { findBrowser } from '@/scripts/browser/find';
import { checkDependencies } from '@/scripts/dependencies/check';
import { Sentence, say } from '@/scripts/sentence';
import { ensureBuilt } from '@/scripts/setup/build';
import { buildFolder, root } from '@/scripts/setup/fingerprint';
import { ensureGenerated } from '@/scripts/setup/generate';

type Count = { passed: number; failed: number; skipped: number };

const suites = {
  dependencies: ['dependencies'],
  unit: ['unit'],
  database: ['database'],
  e2e: ['e2e'],
  all: ['dependencies', 'unit', 'database', 'e2e'],
};

/**
 * `npm test`: dependencies, unit, property, database, end-to-end and accessibility tests. `npm test -- unit` runs one part;
 * `npm test -- e2e print.spec.ts` of that part only what further words name, as its tool reads them.
 */
export async function main([wanted = 'all', ...words]: string[]): Promise<void> {
  if (!(wanted in suites))
    throw new Sentence(`There is no test suite "${wanted}". Known are: ${Object.keys(suites).join(', ')}.`);
  if (wanted === 'all' && words.length > 0)
    throw new Sentence(`Name one part before "${words.join(' ')}": npm test -- e2e ${words.join(' ')}`);
  const parts = suites[wanted as keyof typeof suites];
  const counts: Count[] = [];
  if (parts.includes('dependencies')) {
    say('\nDependencies: bill of materials, licences, known weaknesses');
    counts.push(checkDependencies());
  }
  ensureGenerated();
  if (parts.some((part) => part !== 'dependencies')) await ensureBuilt();
  const projects = parts.filter((part) => part === 'unit' || part === 'database');
  if (projects.length > 0) counts.push(await runVitest(projects, words));
  if (parts.includes('e2e')) counts.push(await runPlaywright(words));
  const total = (pick: keyof Count) => counts.reduce((sum, count) => sum + count[pick], 0);
  say(`\n${total('passed')} passed, ${total('failed')} failed, ${total('skipped')} skipped`);
  process.exit(total('failed') > 0 || total('passed') === 0 ? 1 : 0);
}

async function runVitest(projects: string[], only: string[]): Promise<Count> {
  say('\nUnit, property and database tests');
  const results = path.join(buildFolder, 'vitest-results.json');
  rmSync(results, { force: true });
  const words = ['run', ...only, ...projects.flatMap((name) => ['--project', name])];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
  const code = await run('vitest/vitest.mjs', [...words, ...reporters], {});
  const report = readReport<{ numPassedTests: number; numFailedTests: number; numPendingTests: number }>(results);
  const failed = report?.numFailedTests ?? 0;
  return {
    passed: report?.numPassedTests ?? 0,
    failed: code !== 0 && failed === 0 ? 1 : failed,
    skipped: report?.numPendingTests ?? 0,
  };
}

async function runPlaywright(only: string[]): Promise<Count> {
  say('\nEnd-to-end and accessibility tests');
  const browser = findBrowser();
  const { withRunningProduct } = await import('@/tests/support/running-product');
  const results = path.join(buildFolder, 'e2e-results.json');
  rmSync(results, { force: true });
  return withRunningProduct('e2e', async ({ url, databaseUrl }) => {
    const env = { TURNAROUND_URL: url, CHROMIUM_PATH: browser, E2E_DATABASE_URL: databaseUrl };
    const code = await run('playwright/cli.js', ['test', ...only], env);
    const report = readReport<{ stats: { expected: number; unexpected: number; flaky: number; skipped: number } }>(
      results,
    );
    const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {};
    return { passed: expected, failed: unexpected + flaky || (code === 0 ? 0 : 1), skipped };
  });
}

function run(program: string, words: string[], extra: Record<string, string>): Promise<number> {
  const child = spawn(process.execPath, [path.join(root, 'node_modules', program), ...words], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...extra },
  });
  return new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)));
}

function readReport<T>(file: string): T | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return null;
  }
}
