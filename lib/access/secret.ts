import { hashSecret } from './sign-in/secrets';

const form = /^[A-Za-z0-9_-]{43}$/;

/**
 * What is stored of a secret: what is looked up by it is found or not in a time that says nothing of the secret. Null
 * for what cannot be one.
 */
export function secretHash(given: unknown): string | null {
  return typeof given === 'string' && form.test(given) ? hashSecret(given) : null;
}
