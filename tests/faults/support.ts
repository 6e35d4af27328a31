import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freeAddress } from '@/scripts/address';
import type { Cluster } from '@/scripts/database/embedded';
import { launchServer, type WebServer } from '@/scripts/web-server';
import { copyTemplate, startTestCluster } from '@/tests/support/cluster';
import { untilReady } from '@/tests/support/ready';

export type Product = {
  readonly url: string;
  readonly databaseUrl: string;
  readonly cluster: Cluster;
  readonly server: WebServer;
  /** Stops both and removes their files. */
  end(): Promise<void>;
};

/** A product of one's own to break: its web server, and a PostgreSQL that nobody else uses. */
export async function startProduct(): Promise<Product> {
  const folder = mkdtempSync(path.join(tmpdir(), 'turnaround-fault-'));
  chmodSync(folder, 0o755);
  const { cluster, maintenanceUrl } = await startTestCluster(folder);
  const databaseUrl = await copyTemplate(maintenanceUrl, 'product');
  const address = await freeAddress();
  const server = await launchServer({ address, dev: false, databaseUrl, folder });
  await untilReady(address.url);
  return {
    url: address.url,
    databaseUrl,
    cluster,
    server,
    async end() {
      await server.stop();
      cluster.stop('immediate');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const patience = 40_000;

type Answer = { readonly status: number; readonly type: string; readonly text: string };

/** Asks as a browser does (`text/html`) or as a program; gives up after forty seconds, which no machine needs. */
export async function ask(url: string, accept: 'text/html' | 'application/json' = 'text/html'): Promise<Answer> {
  const answer = await fetch(url, { headers: { Accept: accept }, signal: AbortSignal.timeout(patience) });
  const text = await answer.text();
  return {
    status: answer.status,
    type: answer.headers.get('content-type') ?? '',
    text,
  };
}

/** Asks until the answer is as wanted: how long that takes is for a benchmark, not for a test. */
export async function until(wanted: () => Promise<boolean>): Promise<void> {
  const started = performance.now();
  while (!(await wanted())) {
    if (performance.now() - started > patience) throw new Error(`not within ${patience} ms`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
