'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { safeReturn } from '@/lib/access/sign-in/safe-return';
import { isSameOrigin } from '@/lib/api/same-origin';
import { wayToOrganisation } from '@/lib/sign-in/way-to-organisation';
import { text } from '../attempt';
import { setCookies } from '../set-cookies';

/** Goes to the organisation's own page; it sends the browser back to `/api/auth/callback/…`. */
export async function askOrganisation(data: FormData): Promise<void> {
  const asked = new Headers(await headers());
  const way = isSameOrigin({ headers: asked }) ? await wayToOrganisation(safeReturn(text(data, 'next')), asked) : null;
  if (!way) redirect('/sign-in?error=organisation');
  await setCookies(way.cookies);
  redirect(way.address);
}
