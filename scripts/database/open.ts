import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { migrate } from '@/prisma/migrate';
import { messageOf, Sentence, say } from '@/scripts/sentence';
import { alone } from './alone';
import { type Cluster, ownerName, startCluster } from './embedded';
import { applicationName, grantToApplication } from './roles';
import { enter, leave, takeTurn } from './users';

export type OpenDatabase = {
  /** For migrations and seeding. */
  readonly ownerUrl: string;
  /** What the application signs in with. */
  readonly appUrl: string;
  /** The embedded server goes off when nobody else uses it. */
  stop(): unknown;
};

/**
 * The database that DATABASE_URL names, or an embedded one.
 * @param migrated brought up to date; false leaves it as it is, whatever its state
 */
export async function openDatabase(folder: string, migrated = true): Promise<OpenDatabase> {
  const url = process.env.DATABASE_URL;
  return url ? openNamed(url, migrated) : openEmbedded(folder, migrated);
}

async function openNamed(url: string, migrated: boolean): Promise<OpenDatabase> {
  const place = describe(url);
  say(`Using the database at ${place} (DATABASE_URL).`);
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    await client.query('SELECT 1');
  } catch (error) {
    throw new Sentence(
      `The database at ${place} cannot be reached: ${messageOf(error) || 'no answer'}. ` +
        'Check that it runs and that DATABASE_URL is right, or unset DATABASE_URL to use the embedded database.',
    );
  } finally {
    await client.end().catch(() => {});
  }
  if (migrated) await applyMigrations(url);
  return { ownerUrl: url, appUrl: url, stop: () => {} };
}

/** Host, port and name: never the password. */
function describe(url: string): string {
  try {
    const { hostname, port, pathname } = new URL(url);
    return `${hostname}${port && `:${port}`}${pathname}`;
  } catch {
    throw new Sentence('DATABASE_URL is not an address of the form postgresql://user:password@host:5432/name.');
  }
}

async function openEmbedded(folder: string, migrated: boolean): Promise<OpenDatabase> {
  say('Starting the embedded PostgreSQL …');
  const giveBack = takeTurn(folder);
  try {
    const cluster = await startCluster({ folder });
    enter(folder);
    try {
      const urls = await prepare(cluster, folder, migrated);
      cluster.watch();
      return { ...urls, stop: () => inTurn(folder, () => leave(folder) && cluster.stop()) };
    } catch (error) {
      if (leave(folder)) cluster.stop();
      throw error;
    }
  } finally {
    giveBack();
  }
}

async function prepare({ port, ownerPassword }: Cluster, folder: string, migrated: boolean) {
  const at = (user: string, password: string, name: string) =>
    `postgresql://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${name}`;
  const ownerUrl = at(ownerName, ownerPassword, 'turnaround');
  const appPassword = applicationPassword(folder);
  await ensureDatabase(at(ownerName, ownerPassword, 'postgres'), 'turnaround');
  if (migrated) {
    await applyMigrations(ownerUrl);
    await grantToApplication(ownerUrl, appPassword);
  }
  return { ownerUrl, appUrl: at(applicationName, appPassword, 'turnaround') };
}

function inTurn(folder: string, work: () => unknown): void {
  const giveBack = takeTurn(folder);
  try {
    work();
  } finally {
    giveBack();
  }
}

function applicationPassword(folder: string): string {
  const file = path.join(folder, 'application-password');
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

async function ensureDatabase(maintenanceUrl: string, name: string): Promise<void> {
  const client = new Client({ connectionString: maintenanceUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query(`SELECT 1 FROM pg_database WHERE datname = ${escapeLiteral(name)}`);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

async function applyMigrations(url: string): Promise<void> {
  try {
    const applied = await alone(url, () => migrate(url));
    if (applied.length > 0) say(`Applied ${applied.length} migrations: ${applied.join(', ')}.`);
  } catch (error) {
    throw new Sentence(`The database could not be brought up to date: ${messageOf(error)}`);
  }
}
