import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connect } from '@/lib/data/database';
import { makeOwnerWelcome, makeWelcome } from '@/lib/data/sign-in/welcomes';
import { freeAddress } from '@/scripts/address';
import { launchServer } from '@/scripts/web-server';
import { copyTemplate } from '@/tests/support/cluster';

export type OwnedProduct = {
  /** By name: a browser makes no passkey under a bare address. */
  readonly url: string;
  readonly databaseUrl: string;
  /** A one-time address for the first owner. */
  ownerWelcome(): Promise<string>;
  /** A one-time address for somebody to begin anew. */
  resetWelcome(email: string): Promise<string>;
  end(): Promise<void>;
};

/** A server of one's own on a fresh database, to sign in to: that of the other specs stays without an owner. */
export async function startOwnedProduct(): Promise<OwnedProduct> {
  const folder = mkdtempSync(path.join(tmpdir(), 'turnaround-owned-'));
  chmodSync(folder, 0o755);
  const databaseUrl = await copyTemplate(process.env.E2E_DATABASE_URL ?? '', `owned_${randomBytes(6).toString('hex')}`);
  const address = await freeAddress();
  const server = await launchServer({ address, dev: false, databaseUrl, folder });
  const prisma = connect(databaseUrl);
  const url = `http://localhost:${address.port}`;
  return {
    url,
    databaseUrl,
    ownerWelcome: async () => `${url}/welcome/${await makeOwnerWelcome(prisma, new Date())}`,
    async resetWelcome(email) {
      const { id } = await prisma.person.findUniqueOrThrow({ where: { email } });
      return `${url}/welcome/${await makeWelcome(prisma, 'reset', id, new Date())}`;
    },
    async end() {
      await prisma.$disconnect();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
