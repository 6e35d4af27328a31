import { createAuthMiddleware } from 'better-auth/api';
import type { BetterAuthPlugin } from 'better-auth/types';
import { deviceProof } from '@/lib/access/sign-in/device';

const deviceCookie = 'device';
export const nameCookie = 'turnaround.name';

const year = 365 * 86_400;

/**
 * After any sign-in that is complete: the browser keeps a proof that this account was used on it, and the person's
 * name for the top of pages that are the same for everybody. Stands after the plugin that asks for a second step.
 */
export function remember(key: string, secure: boolean, sessionSeconds: number): BetterAuthPlugin {
  return {
    id: 'remember',
    hooks: {
      after: [
        {
          matcher: () => true,
          handler: createAuthMiddleware(async (context) => {
            const { newSession } = context.context;
            if (!newSession) return;
            const { email, name } = newSession.user;
            const device = context.context.createAuthCookie(deviceCookie, { maxAge: year });
            context.setCookie(device.name, deviceProof(email, key), device.attributes);
            const shown = { path: '/', sameSite: 'lax', secure, maxAge: sessionSeconds } as const;
            context.setCookie(nameCookie, name.slice(0, 80), shown);
          }),
        },
      ],
    },
  };
}
