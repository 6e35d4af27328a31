import type { Viewer } from '@/lib/access/viewer';
import { addPasskey } from '@/lib/acts/account/add-passkey';
import { authority } from '@/lib/sign-in/settings';
import { by } from './by';
import type { Browser } from './sign-in';
import { softKey } from './soft-key';

const at = '/api/auth/passkey';

type Challenge = { readonly challenge: string };

/** Asks the site for a challenge, as a page does. */
async function challenge(browser: Browser, step: string): Promise<Challenge> {
  const asked = new Request(`http://${browser.host}${at}/${step}`, { headers: browser.headers() });
  const answer = await authority(asked.headers).handler(asked);
  if (!answer.ok) throw new Error(`${step} was answered ${answer.status}`);
  browser.keep(answer.headers.getSetCookie());
  return (await answer.json()) as Challenge;
}

/** What a browser sends, made anew each time it is looked at: a request's body is read once. */
function sent(browser: Browser, step: string, body: object) {
  const headers = browser.headers({ 'Content-Type': 'application/json', Origin: `http://${browser.host}` });
  return {
    get request() {
      return new Request(`http://${browser.host}${at}/${step}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      });
    },
  };
}

/** A browser that is about to hand in a new passkey. */
export async function register(browser: Browser, key = softKey(`http://${browser.host}`)) {
  const response = key.register(await challenge(browser, 'generate-register-options'));
  return sent(browser, 'verify-registration', { response, name: 'Work laptop' });
}

/** A passkey that the site knows. */
export async function registered(browser: Browser, viewer: Viewer) {
  const key = softKey(`http://${browser.host}`);
  const added = await addPasskey(by(viewer), await register(browser, key));
  if (!added.ok) throw new Error(added.sentence);
  return key;
}

/** A browser that is about to sign in with it. */
export async function authenticate(browser: Browser, key: ReturnType<typeof softKey>) {
  const response = key.authenticate(await challenge(browser, 'generate-authenticate-options'));
  return sent(browser, 'verify-authentication', { response });
}
