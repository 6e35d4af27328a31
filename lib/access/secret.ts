import { createHash, randomBytes } from 'node:crypto';

const form = /^[A-Za-z0-9_-]{43}$/;

/** 256 random bits that nobody guesses, as text for an address or a cookie. */
export function makeSecret(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * What is stored of a secret: what is looked up by it is found or not in a time that says nothing of the secret. Null
 * for a text that cannot be one.
 */
export function secretHash(given: unknown): string | null {
  if (typeof given !== 'string' || !form.test(given)) return null;
  return createHash('sha256').update(given).digest('hex');
}
