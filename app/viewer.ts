import { headers } from 'next/headers';
import { cache } from 'react';
import { readSession } from '@/lib/sign-in/read-session';
import { viewerOf } from '@/lib/sign-in/read-viewer';

/** Who asks for this page, route or action. Asked once a request, however many ask. */
export const readViewer = cache(async () => viewerOf(new Headers(await headers()), new Date()));

/** The sign-in that this request proves, for the pages about it; null where nobody is signed in. */
export const readSignIn = cache(async () => readSession(new Headers(await headers()), new Date()));
