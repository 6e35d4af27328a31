import { makeOwnerWelcome } from '@/lib/upkeep/make-owner-welcome';
import { onDatabase } from '@/scripts/on-database';
import { execute } from '@/tests/support/cluster';
import { startProduct } from '@/tests/support/product';
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
  const product = await startProduct(process.env.E2E_DATABASE_URL ?? '');
  const { databaseUrl } = product;
  const url = product.url.replace('127.0.0.1', 'localhost');
  return {
    url,
    databaseUrl,
    ownerWelcome: async () => `${url}/welcome/${await onDatabase(databaseUrl, () => makeOwnerWelcome(new Date()))}`,
    async resetWelcome(email) {
      const [{ id } = {}] = await execute(databaseUrl, `SELECT id FROM person WHERE email = '${email}'`);
      return `${url}/welcome/${await onDatabase(databaseUrl, () => welcomeOf(String(id)))}`;
    },
    end: product.end,
  };
}
