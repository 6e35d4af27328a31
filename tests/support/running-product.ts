import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freeAddress } from '@/scripts/address';
import { launchServer } from '@/scripts/web-server';
import { copyTemplate, startTestCluster } from './cluster';
import { untilReady } from './ready';

export type RunningProduct = {
  readonly url: string;
  /** Of the web server's process. */
  readonly pid: number;
  readonly databaseUrl: string;
};

/** A server of its own, on a database of its own, in a folder that is gone afterwards. The product must be built. */
export async function withRunningProduct<T>(name: string, use: (product: RunningProduct) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), `turnaround-${name}-`));
  chmodSync(folder, 0o755);
  try {
    const { maintenanceUrl, stop } = await startTestCluster(folder);
    try {
      const databaseUrl = await copyTemplate(maintenanceUrl, name);
      const address = await freeAddress();
      const server = await launchServer({ address, dev: false, databaseUrl, folder });
      try {
        await untilReady(address.url);
        return await use({ url: address.url, pid: server.pid, databaseUrl });
      } finally {
        await server.stop();
      }
    } finally {
      stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
