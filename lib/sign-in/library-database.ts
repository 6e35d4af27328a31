import { kyselyAdapter } from '@better-auth/kysely-adapter';
import { CamelCasePlugin, Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import { writingPool } from '@/lib/acts/transaction';
import { hashedTokens } from './hashed-tokens';
import { actingTx } from './within';

/**
 * Connections as the library borrows them: within an act the act's own, so that there is one transaction and no second
 * connection to wait for; else one that writes, for what is under way for some minutes.
 */
const connections: PostgresPool = {
  async connect() {
    const tx = actingTx();
    if (!tx) return writingPool().connect();
    return { query: tx.query.bind(tx), release: () => {} } as Awaited<ReturnType<PostgresPool['connect']>>;
  },
  end: async () => {},
};

/** What the library that signs people in reads and writes by: our tables, on the connection of the act under way. */
export function libraryDatabase() {
  const kysely = new Kysely<Record<string, never>>({
    dialect: new PostgresDialect({ pool: connections }),
    plugins: [new CamelCasePlugin()],
  });
  return hashedTokens(kyselyAdapter(kysely, { type: 'postgres', transaction: false }));
}
