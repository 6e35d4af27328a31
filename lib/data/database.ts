import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '@/prisma/client/client';

/**
 * A Prisma client on a pool of its own. Nothing it does hangs: connecting and statements give up
 * after five seconds: a busy machine may take two to open a connection.
 */
export function connect(connectionString: string): PrismaClient {
  const pool = {
    connectionString,
    max: 10,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 5_000,
    query_timeout: 6_000,
    idle_in_transaction_session_timeout: 10_000,
    application_name: 'turnaround',
  };
  return new PrismaClient({ adapter: new PrismaPg(pool, quietly) });
}

/** A client for what happens once and must not end half way on a slow machine: the first start. */
export function connectPatiently(connectionString: string): PrismaClient {
  const pool = { connectionString, max: 2, connectionTimeoutMillis: 60_000, application_name: 'turnaround-start' };
  const transactionOptions = { maxWait: 60_000, timeout: 600_000 };
  return new PrismaClient({ adapter: new PrismaPg(pool, quietly), transactionOptions });
}

// A connection that dies while idle is replaced at its next use; the health check reports it.
const quietly = { onPoolError: () => {}, onConnectionError: () => {} };

const shared = globalThis as { turnaroundDatabase?: PrismaClient };

type Reads<Model> = {
  [Name in keyof Model as Name extends `find${string}` | 'aggregate' | 'count' | 'groupBy' ? Name : never]: Model[Name];
};

/** A client that only asks. What changes the database is an act of lib/acts, on its connections. */
type ReadingClient = Pick<PrismaClient, '$disconnect' | '$queryRaw'> & {
  readonly [Name in keyof PrismaClient as Name extends `$${string}` ? never : Name]: Reads<PrismaClient[Name]>;
};

/** The process's one client, to the database that DATABASE_URL names. */
export function database(): ReadingClient {
  shared.turnaroundDatabase ??= connect(requiredUrl());
  return shared.turnaroundDatabase;
}

function requiredUrl(): string {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL is not set; start Turnaround with `npm start`.');
  return url;
}
