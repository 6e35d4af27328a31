/** The organisation whose people may sign in with its accounts (OpenID Connect), as the environment names it. */
export type Organisation = {
  readonly name: string;
  readonly discoveryUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Takes its word for an e-mail address even where it does not say that it verified it. */
  readonly trustsEmails: boolean;
};

export const organisationId = 'organisation';

/** Null where none is named. Throws a sentence where only half of one is. */
export function readOrganisation(env: Record<string, string | undefined>): Organisation | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env;
  if (!issuer && !clientId && !clientSecret) return null;
  if (!issuer || !clientId || !clientSecret) {
    throw new Error('OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET belong together: set all three or none.');
  }
  return {
    name: env.OIDC_NAME || new URL(issuer).host,
    discoveryUrl: `${issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`,
    clientId,
    clientSecret,
    trustsEmails: env.OIDC_TRUST_EMAILS === 'true',
  };
}
