import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeOwnerWelcome } from '@/lib/upkeep/make-owner-welcome';
import { freeAddress } from '@/scripts/address';
import { onDatabase } from '@/scripts/on-database';
import { launchServer } from '@/scripts/web-server';
import { copyTemplate, execute } from '@/tests/support/cluster';
import { welcomeOf } from '@/tests/support/sign-in-steps';

export type OwnedProduct = {
  /** By name: a browser makes no passkey under a bare address. */
  readonly url: string;
  readonly databaseUrl: string;
  /** A one-time address for the first owner. */
  ownerWelcome(): Promise<string>;
  /** A one-time address for somebody to choose a new password. */
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
  const url = `http://localhost:${address.port}`;
  return {
    url,
    databaseUrl,
    ownerWelcome: async () => `${url}/welcome/${await onDatabase(databaseUrl, () => makeOwnerWelcome(new Date()))}`,
    async resetWelcome(email) {
      const [{ id } = {}] = await execute(databaseUrl, `SELECT id FROM person WHERE email = '${email}'`);
      return `${url}/welcome/${await onDatabase(databaseUrl, () => welcomeOf(String(id)))}`;
    },
    async end() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
