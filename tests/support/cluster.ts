import { Client } from 'pg';
import { connectPatiently } from '@/lib/data/database';
import { migrate } from '@/prisma/migrate';
import { seed } from '@/prisma/seed';
import { type Cluster, ownerName, startCluster } from '@/scripts/database/embedded';

const templateName = 'turnaround_template';

type TestCluster = { readonly cluster: Cluster; readonly maintenanceUrl: string; stop(): void };

/**
 * A cluster holding a migrated and seeded template database. It does not wait for the disk, unless `durable`: then
 * what it acknowledged survives its death, as in the product.
 */
export async function startTestCluster(folder: string, { durable = false } = {}): Promise<TestCluster> {
  const cluster = await startCluster({ folder, unsafeFast: !durable });
  const maintenanceUrl = `postgresql://${ownerName}:${cluster.ownerPassword}@127.0.0.1:${cluster.port}/postgres`;
  await execute(maintenanceUrl, `CREATE DATABASE ${templateName}`);
  const templateUrl = databaseUrl(maintenanceUrl, templateName);
  await migrate(templateUrl);
  const prisma = connectPatiently(templateUrl);
  await seed(prisma);
  await prisma.$disconnect();
  return { cluster, maintenanceUrl, stop: () => cluster.stop('immediate') };
}

/** A copy of the template under this name; returns its address. */
export async function copyTemplate(maintenanceUrl: string, name: string): Promise<string> {
  await execute(maintenanceUrl, `CREATE DATABASE ${name} TEMPLATE ${templateName}`);
  return databaseUrl(maintenanceUrl, name);
}

/** An empty database under this name; returns its address. */
export async function emptyDatabase(maintenanceUrl: string, name: string): Promise<string> {
  await execute(maintenanceUrl, `CREATE DATABASE ${name}`);
  return databaseUrl(maintenanceUrl, name);
}

function databaseUrl(maintenanceUrl: string, name: string): string {
  const url = new URL(maintenanceUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** Runs SQL on a connection of its own. */
export async function execute(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const result = await client.query<Record<string, unknown>>(sql);
    return result.rows ?? [];
  } finally {
    await client.end();
  }
}
