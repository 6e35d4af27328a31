import { createHash, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const form = /^tat_[0-9A-Za-z]{49}$/;

/**
 * A token of 256 random bits in letters that a double click takes whole, with a checksum: a mistyped one is known
 * without asking the database, and scanners of code find lost ones by their beginning.
 */
export function makeToken(): string {
  const secret = inLetters(BigInt(`0x${randomBytes(32).toString('hex')}`), 43);
  return `tat_${secret}${checksum(secret)}`;
}

/** Whether a text can be a token at all. */
export function isToken(text: string): boolean {
  return form.test(text) && checksum(text.slice(4, 47)) === text.slice(47);
}

/** What is stored of a token. It was drawn from 256 bits, so that a slow hash would add nothing. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** "tat_8fK2": enough to tell one's tokens apart. */
export function tokenPrefix(token: string): string {
  return token.slice(0, 8);
}

function checksum(secret: string): string {
  return inLetters(BigInt(crc32(secret)), 6);
}

function inLetters(value: bigint, length: number): string {
  let rest = value;
  let text = '';
  for (; rest > 0n; rest /= 62n) text = `${letters[Number(rest % 62n)]}${text}`;
  return text.padStart(length, '0');
}
