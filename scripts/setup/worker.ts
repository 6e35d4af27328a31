import { existsSync } from 'node:fs';
import path from 'node:path';
import { buildFolder, fingerprint, isMarked, mark } from './fingerprint';

const sources = ['components', 'lib', 'scripts/build-worker.ts', 'tsconfig.json', 'package-lock.json'];

/** Bundles what runs beside the web server when its sources have changed, without building the application. */
export async function ensureWorker(): Promise<void> {
  const wanted = fingerprint(sources);
  const built = ['draw-worker.mjs', 'read-process.mjs'].every((file) => existsSync(path.join(buildFolder, file)));
  if (built && isMarked('worker', wanted)) return;
  const { buildWorker } = await import('@/scripts/build-worker');
  await buildWorker();
  mark('worker', wanted);
}
