import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser';

const at = '/api/auth/passkey';
const again = 'This does not work just now. Try again in a moment.';

/** Passkeys belong to a name: under a bare network address no browser makes one. */
export function canUsePasskeys(): boolean {
  return window.isSecureContext && browserSupportsWebAuthn() && !/^[\d.]+$|^\[/.test(window.location.hostname);
}

/** Signs in by a passkey. Null when it worked, else why not. */
export async function signInByPasskey(): Promise<string | null> {
  const asked = await ask(`${at}/generate-authenticate-options`);
  if (!asked.ok) return asked.sentence;
  try {
    const optionsJSON = asked.body as PublicKeyCredentialRequestOptionsJSON;
    const response = await startAuthentication({ optionsJSON });
    const answer = await ask(`${at}/verify-authentication`, { response });
    return answer.ok ? null : 'This passkey is not good here. Sign in another way.';
  } catch {
    return 'No passkey was used. Try again, or sign in another way.';
  }
}

/** Adds a passkey of this device to whoever is signed in. Null when it worked, else why not. */
export async function addPasskey(name: string): Promise<string | null> {
  const asked = await ask(`${at}/generate-register-options`);
  if (!asked.ok) return asked.status === 403 ? 'Sign in once more, then add the passkey.' : asked.sentence;
  try {
    const optionsJSON = asked.body as PublicKeyCredentialCreationOptionsJSON;
    const response = await startRegistration({ optionsJSON });
    const answer = await ask(`${at}/verify-registration`, { response, name });
    return answer.ok ? null : 'The passkey could not be kept. Try again.';
  } catch {
    return 'No passkey was made. Try again when your device is ready.';
  }
}

type Asked = { ok: true; body: unknown } | { ok: false; status: number; sentence: string };

async function ask(address: string, body?: object): Promise<Asked> {
  const sent = body && { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
  try {
    const answer = await fetch(address, sent);
    if (answer.ok) return { ok: true, body: await answer.json() };
    const sentence = answer.status === 429 ? 'Too many tries. Wait a minute and try again.' : again;
    return { ok: false, status: answer.status, sentence };
  } catch {
    return { ok: false, status: 0, sentence: again };
  }
}
