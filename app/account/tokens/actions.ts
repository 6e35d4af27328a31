'use server';

import { revalidatePath } from 'next/cache';
import type { TokenMade } from '@/components/access/token-form';
import type { Answered } from '@/components/ui/action-form';
import { makeToken } from '@/lib/acts/tokens/make';
import { revokeToken } from '@/lib/acts/tokens/revoke';
import { readWantedToken } from '@/lib/api/read-wanted-token';
import { answered, attempt, text } from '../../attempt';

/** Makes a token for the person who signed in; its secret is in this answer and never again. */
export async function makeTokenAction(_before: TokenMade, form: FormData): Promise<TokenMade> {
  return attempt<TokenMade>(form, async ({ by }) => {
    const wanted = readWantedToken(form);
    if (!wanted.ok) return { problem: { sentence: wanted.detail } };
    const made = await makeToken(by, wanted.value);
    if (!made.ok) return answered(made, '');
    revalidatePath('/account/tokens');
    return { made: made.value };
  });
}

/** Revokes a token: one's own, or as an owner of the installation anybody's. */
export async function revokeTokenAction(_before: Answered, form: FormData): Promise<Answered> {
  return attempt(form, async ({ by }) => {
    const revoked = await revokeToken(by, { id: text(form, 'id') });
    revalidatePath('/account/tokens');
    return answered(revoked, 'Revoked.');
  });
}
