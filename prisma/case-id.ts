import { createHash } from 'node:crypto';
import { v7 } from 'uuid';

/**
 * The UUIDv7 of an entry of the built-in case: the same on every installation, so that its addresses
 * can be shared and its files are the same byte for byte. Its time is the day the case was compiled.
 */
export function caseId(slug: string, kind: string, key: string): string {
  const random = createHash('sha256').update(`${slug}/${kind}/${key}`).digest().subarray(0, 16);
  return v7({ msecs: Date.UTC(2025, 11, 13), random, seq: random.readUInt32BE(0) >>> 1 });
}
