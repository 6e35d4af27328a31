'use server';

import { revalidatePath } from 'next/cache';
import { headers } from 'next/headers';
import type { TokenMade } from '@/components/access/token-form';
import { mostTokens } from '@/lib/access/tokens/token';
import { readWantedToken } from '@/lib/api/read-wanted-token';
import { isSameOrigin } from '@/lib/api/same-origin';
import { makePersonalToken } from '@/lib/data/tokens/make-token';
import { revokeToken } from '@/lib/data/tokens/revoke-token';
import { readOrigin } from '../../origin';
import { readViewer } from '../../viewer';

/** Makes a token for the person who signed in; its secret is told in the answer and never again. */
export async function makeTokenAction(_before: TokenMade, form: FormData): Promise<TokenMade> {
  if (!isSameOrigin({ headers: await headers() })) return refused('This can only be sent from a page of this site.');
  const wanted = readWantedToken(form);
  if (!wanted.ok) return refused(wanted.detail);
  const made = await makePersonalToken(await readViewer(), wanted.value, await readOrigin());
  if (made.kind === 'forbidden') return refused('Sign in to make a token.');
  if (made.kind === 'too-many') return refused(`You have ${mostTokens} tokens that hold. Revoke one first.`);
  revalidatePath('/account/tokens');
  return { kind: 'made', label: made.token.label, secret: made.secret };
}

/** Revokes one of the person's own tokens. */
export async function revokeTokenAction(form: FormData): Promise<void> {
  if (!isSameOrigin({ headers: await headers() })) return;
  await revokeToken(await readViewer(), form.get('id'), await readOrigin());
  revalidatePath('/account/tokens');
}

function refused(sentence: string): TokenMade {
  return { kind: 'refused', sentence };
}
