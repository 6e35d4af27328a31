import { hashSecret } from '@/lib/access/sign-in/secrets';
import { rememberOnce } from '@/lib/data/sign-in/remember-once';

/** How long a code of an authenticator app may be good, with a step of half a minute to either side. */
const goodFor = 120_000;

/** Whether a code is used for the first time: one that was read over a shoulder is good for nothing. */
export function spendCode(personId: string, code: string, now: Date): Promise<boolean> {
  return rememberOnce(hashSecret(`spent code ${personId} ${code}`), new Date(now.getTime() + goodFor), now);
}
