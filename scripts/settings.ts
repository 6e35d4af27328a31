import { messageOf, Sentence } from '@/scripts/sentence';
import { readForwarding } from '@/server/forwarding.mjs';
import { guardNames } from '@/server/host-names.mjs';

/** Throws a sentence when SITE_ADDRESS or TRUSTED_PROXY cannot be understood: the server must not start with a guess. */
export function requireSettings(env = process.env): void {
  try {
    guardNames(env.SITE_ADDRESS ?? '');
    readForwarding(env.TRUSTED_PROXY ?? '');
  } catch (error) {
    throw new Sentence(messageOf(error));
  }
}
