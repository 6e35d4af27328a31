import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freeAddress } from '@/scripts/address';
import type { Cluster } from '@/scripts/database/embedded';
import { launchServer, type WebServer } from '@/scripts/web-server';
import { copyTemplate, startTestCluster } from './cluster';
import { untilReady } from './ready';

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
  const folder = mkdtempSync(path.join(tmpdir(), 'turnaround-product-'));
  chmodSync(folder, 0o755);
  return folder;
}
