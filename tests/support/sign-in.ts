import { createHmac } from 'node:crypto';
import { fromHeader } from '@/lib/access/requester';
import { makeOwnerWelcome } from '@/lib/upkeep/make-owner-welcome';
import { applicationName, grantToApplication } from '@/scripts/database/roles';
import { seededDatabase } from './database';
import { begin } from './sign-in-steps';

export const owner = { name: 'Olga Owner', email: 'olga@figures.example', password: 'four plain words here' };

/** A database of one's own, asked as the application asks it. */
export async function signInWorld(): Promise<{ ownerUrl: string }> {
  const ownerUrl = await seededDatabase();
  await grantToApplication(ownerUrl, 'a-test');
  const url = new URL(ownerUrl);
  url.username = applicationName;
  url.password = 'a-test';
  process.env.DATABASE_URL = url.href;
  process.env.TURNAROUND_SECRET = 'a secret for tests, of more than 32 letters';
  return { ownerUrl };
}

/** What a browser does: keeps cookies and sends them along. */
export class Browser {
  readonly cookies = new Map<string, string>();

  constructor(
    readonly from = '198.51.100.7',
    readonly host = 'figures.example',
  ) {}

  keep(setCookies: readonly string[]): void {
    for (const line of setCookies) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      const gone = /max-age=0/i.test(line);
      if (gone) this.cookies.delete(pair.slice(0, at));
      else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
  }

  headers(others: Record<string, string> = {}): Headers {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return new Headers({
      host: this.host,
      'user-agent': 'A browser',
      [fromHeader]: this.from,
      ...(cookie && { cookie }),
      ...others,
    });
  }
}

/** The owner, having begun in this browser. */
export async function becomeOwner(browser: Browser, now = new Date()): Promise<void> {
  const secret = await makeOwnerWelcome(now);
  const begun = await begin(secret ?? '', owner, browser.headers(), now);
  if (begun.outcome !== 'begun' || begun.step.outcome !== 'signed in') throw new Error(JSON.stringify(begun));
  browser.keep(begun.step.cookies);
}

/** What an authenticator app shows for the secret in an `otpauth:` address. */
export function appCode(uri: string, now: Date): string {
  const key = base32(new URL(uri).searchParams.get('secret') ?? '');
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(now.getTime() / 30_000)));
  const digest = createHmac('sha1', key).update(counter).digest();
  const at = (digest.at(-1) ?? 0) & 15;
  return String((digest.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

function base32(text: string): Buffer {
  const bits = [...text.replaceAll('=', '')].map((letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2),
  );
  const all = bits.map((each) => each.padStart(5, '0')).join('');
  return Buffer.from((all.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
