import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { takeTurns } from './take-turns';

/** 128 MiB and about a third of a second for one guess. */
const costs = { N: 2 ** 17, r: 8, p: 1 };
const keyBytes = 32;
const form = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([\w+/]{22})\$([\w+/]{43})$/;

/** At most two at a time: who sends many passwords at once makes them wait, and does not fill the memory. */
const inTurn = takeTurns(2);

/** A password as it is stored: scrypt with its costs and a salt of its own. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, costs);
  return `$scrypt$ln=${Math.log2(costs.N)},r=${costs.r},p=${costs.p}$${bare(salt)}$${bare(key)}`;
}

/** Whether it is the password that was stored so. Anything that is no such hash is nobody's password. */
export async function verifyPassword({ hash, password }: { hash: string; password: string }): Promise<boolean> {
  const found = form.exec(hash);
  const [, log = '', r = '', p = '', salt = '', key = ''] = found ?? [];
  if (!found || Number(log) > 20) return false;
  const wanted = Buffer.from(key, 'base64');
  const derived = await derive(password, Buffer.from(salt, 'base64'), {
    N: 2 ** Number(log),
    r: Number(r),
    p: Number(p),
  });
  return timingSafeEqual(derived, wanted);
}

function derive(password: string, salt: Buffer, { N, r, p }: typeof costs): Promise<Buffer> {
  const options: ScryptOptions = { N, r, p, maxmem: 256 * N * r };
  return inTurn(
    () =>
      new Promise((resolve, reject) => {
        scrypt(password.normalize('NFKC'), salt, keyBytes, options, (error, key) =>
          error ? reject(error) : resolve(key),
        );
      }),
  );
}

function bare(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}
