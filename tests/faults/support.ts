import { randomBytes } from 'node:crypto';
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
  readonly server: WebServer;
  /** Stops it and removes its files. */
  end(): Promise<void>;
};

/** A product that may lose its database. */
export type BreakableProduct = Product & { readonly cluster: Cluster };

/** A web server of one's own, on a database of one's own in a PostgreSQL that others use too. */
export async function startProduct(maintenanceUrl: string): Promise<Product> {
  const folder = ownFolder();
  const databaseUrl = await copyTemplate(maintenanceUrl, `product_${randomBytes(6).toString('hex')}`);
  const address = await freeAddress();
  const server = await launchServer({ address, dev: false, databaseUrl, folder });
  await untilReady(address.url);
  return {
    ...{ url: address.url, databaseUrl, server },
    async end() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The same on a PostgreSQL that nobody else uses, to be stopped. */
export async function startBreakableProduct(): Promise<BreakableProduct> {
  const folder = ownFolder();
  const { cluster, maintenanceUrl } = await startTestCluster(folder);
  const product = await startProduct(maintenanceUrl);
  return {
    ...product,
    cluster,
    async end() {
      await product.end();
      cluster.stop('immediate');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function ownFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'turnaround-fault-'));
  chmodSync(folder, 0o755);
  return folder;
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
