import { randomUUID } from 'node:crypto';
import { sameText, sign } from './secrets';

const form = /^([0-9a-f-]{36})\.([\w-]{43})$/;

/** What a browser keeps of a sign-in that succeeded: proof that this account was used on it. */
export function deviceProof(email: string, key: string, id: string = randomUUID()): string {
  return `${id}.${sign(`device ${id} ${email}`, key)}`;
}

/** The device that a proof stands for, if this installation wrote it for this account; else null. */
export function knownDevice(proof: string | undefined, email: string, key: string): string | null {
  const [, id, signature] = form.exec(proof ?? '') ?? [];
  if (!id || !signature) return null;
  return sameText(signature, sign(`device ${id} ${email}`, key)) ? id : null;
}
