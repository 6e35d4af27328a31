import { headers } from 'next/headers';
import { cache } from 'react';
import { linkViewer } from '@/lib/access/link-viewer';
import { anyone, type Viewer } from '@/lib/access/viewer';
import { hasOwner } from '@/lib/data/people/has-owner';

/** Who asks for this page, route or action. Asked once a request, however many ask. */
export const readViewer = cache(async (): Promise<Viewer> => {
  const given = new Headers(await headers());
  const own: Viewer = (await hasOwner()) ? anyone : { kind: 'keeper' };
  return linkViewer(given, new Date(), own);
});
