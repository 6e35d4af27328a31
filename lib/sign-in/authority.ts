import { randomInt, randomUUID } from 'node:crypto';
import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { fromHeader } from '@/lib/access/requester';
import { drawCodes, hashedCodes } from '@/lib/access/sign-in/hashed-codes';
import { type Organisation, organisationId } from '@/lib/access/sign-in/organisation';
import { hashPassword } from '@/lib/access/sign-in/password-hash';
import { longestPassword, shortestPassword } from '@/lib/access/sign-in/password-rule';
import { freshFor, longestSession } from '@/lib/access/sign-in/standing';
import { writingPool } from '@/lib/acts/transaction';
import { libraryDatabase } from './library-database';
import { remember } from './remember';
import { actingTx, checkedBefore } from './within';

export type Terms = {
  /** The installation's secret: signs cookies, encrypts the secrets of authenticator apps. */
  readonly secret: string;
  /** Where people sign in: `https://figures.example.com`. */
  readonly site: string;
  readonly organisation: Organisation | null;
};

export type Authority = ReturnType<typeof makeAuthority>;

/** The library that signs people in, set up for this installation. */
export function makeAuthority({ secret, site, organisation }: Terms) {
  const secure = site.startsWith('https://');
  return betterAuth({
    appName: 'Turnaround',
    baseURL: site,
    basePath: '/api/auth',
    secret,
    telemetry: { enabled: false },
    logger: { disabled: true },
    database: libraryDatabase(),
    trustedOrigins: [site],
    user: {
      modelName: 'person',
      additionalFields: {
        installation: { type: 'string', input: false, required: false },
        deactivatedAt: { type: 'date', input: false, required: false },
      },
    },
    session: {
      fields: { userId: 'personId' },
      expiresIn: longestSession,
      disableSessionRefresh: true,
      freshAge: freshFor,
      additionalFields: { lastUsedAt: { type: 'date', input: false, required: false } },
    },
    account: {
      modelName: 'credential',
      fields: { userId: 'personId' },
      updateAccountOnSignIn: false,
      accountLinking: {
        trustedProviders: organisation?.trustsEmails ? [organisationId] : [],
        // Nobody makes an account of their own here: an e-mail address is that of somebody invited.
        requireLocalEmailVerified: false,
      },
    },
    verification: { storeIdentifier: 'hashed' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      // Counted in characters by the rule; the library counts halves of them.
      maxPasswordLength: 2 * longestPassword,
      password: { hash: hashPassword, verify: isCheckedPassword },
    },
    rateLimit: { enabled: true, storage: 'memory', window: 60, max: 60 },
    advanced: {
      cookiePrefix: 'turnaround',
      useSecureCookies: secure,
      ipAddress: { ipAddressHeaders: [fromHeader] },
      database: { generateId: () => randomUUID() },
    },
    onAPIError: { errorURL: `${site}/sign-in` },
    databaseHooks: {
      session: { create: { before: (session) => refuseDeactivated(session.userId) } },
      account: { create: { before: async (account) => ({ data: { ...account, ...noTokens } }) } },
    },
    plugins: [
      twoFactor({
        // lib/access/sign-in/budgets.ts slows guesses down without locking anybody out.
        accountLockout: { enabled: false },
        backupCodeOptions: {
          customBackupCodesGenerate: () => drawCodes((most) => randomInt(most)),
          storeBackupCodes: hashedCodes(secret),
        },
        schema: { twoFactor: { fields: { userId: 'personId' } } },
      }),
      passkey({
        rpName: 'Turnaround',
        rpID: new URL(site).hostname,
        origin: site,
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        authentication: { afterVerification: async ({ verification }) => requireUser(verification.authenticationInfo) },
        registration: { afterVerification: async ({ verification }) => requireUser(verification.registrationInfo) },
        schema: { passkey: { fields: { userId: 'personId', credentialID: 'credentialId' } } },
      }),
      genericOAuth({ config: organisation ? [providerOf(organisation)] : [] }),
      remember(secret, secure, longestSession),
    ],
  });
}

const noTokens = {
  accessToken: null,
  refreshToken: null,
  idToken: null,
  accessTokenExpiresAt: null,
  refreshTokenExpiresAt: null,
};

function providerOf({ name, discoveryUrl, clientId, clientSecret }: Organisation) {
  return {
    providerId: organisationId,
    name,
    discoveryUrl,
    requireIdTokenVerification: true,
    clientId,
    clientSecret,
    scopes: ['openid', 'email', 'profile'],
    pkce: true,
    // Only who was invited may come in.
    disableSignUp: true,
  };
}

/** A key alone is something one has; the device must have known its person too. */
function requireUser(info: { userVerified: boolean } | undefined): void {
  if (!info?.userVerified) throw new APIError('UNAUTHORIZED', { message: 'The device did not check who holds it.' });
}

/** A session is made for nobody who was deactivated, also not at the same moment. */
async function refuseDeactivated(personId: string): Promise<undefined | false> {
  const asked = 'SELECT FROM person WHERE id = $1 AND deactivated_at IS NULL FOR SHARE';
  const { rowCount } = await (actingTx() ?? writingPool()).query(asked, [personId]);
  return rowCount === 1 ? undefined : false;
}

/** A password is checked before the act's transaction opens, since that takes a third of a second. */
async function isCheckedPassword({ hash, password }: { hash: string; password: string }): Promise<boolean> {
  const checked = checkedBefore();
  return checked !== null && checked.hash === hash && checked.password === password;
}
