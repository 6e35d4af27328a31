import { z } from 'zod';

/** What is wrong with a person's name; null for nothing. */
export function nameProblem(name: string): string | null {
  return name === '' || name.length > 80 ? 'Give a name of 1 to 80 characters.' : null;
}

/** What is wrong with an e-mail address, as far as its form goes; null for nothing. */
export function emailProblem(email: string): string | null {
  return email.length <= 254 && z.email().safeParse(email).success ? null : 'This is not an e-mail address.';
}
