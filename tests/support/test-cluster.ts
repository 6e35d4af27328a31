import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { startTestCluster } from './cluster';

declare module 'vitest' {
  interface ProvidedContext {
    maintenanceUrl: string;
  }
}

/** One real PostgreSQL for all database tests, with a migrated and seeded template to copy. */
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'turnaround-test-'));
  chmodSync(folder, 0o755);
  const { maintenanceUrl, stop } = await startTestCluster(folder);
  project.provide('maintenanceUrl', maintenanceUrl);
  return () => {
    stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
