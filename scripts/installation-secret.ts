import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Sentence } from '@/scripts/sentence';

const shortest = 32;

/**
 * What signs cookies and encrypts the secrets of authenticator apps: TURNAROUND_SECRET, else the file `secret` in the
 * data folder, drawn at the first start for its owner's eyes alone. There is none by default.
 */
export function installationSecret(folder: string, given = process.env.TURNAROUND_SECRET): string {
  if (given) return longEnough(given, 'TURNAROUND_SECRET');
  const file = path.join(folder, 'secret');
  mkdirSync(folder, { recursive: true });
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  chmodSync(file, 0o600);
  return longEnough(readFileSync(file, 'utf8').trim(), file);
}

function longEnough(secret: string, where: string): string {
  if (secret.length >= shortest) return secret;
  throw new Sentence(
    `${where} holds fewer than ${shortest} characters. Put the secret back from your backup, or remove it for a new ` +
      'one: everybody then signs in again, and authenticator apps have to be set up anew.',
  );
}
