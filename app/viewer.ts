import { cookies } from 'next/headers';
import { cache } from 'react';
import { linkCookie } from '@/lib/access/link-cookie';
import { anyone, type Viewer } from '@/lib/access/viewer';
import { hasOwner } from '@/lib/data/sharing/has-owner';
import { withLink } from '@/lib/data/sharing/with-link';

/** Who asks, as far as the request proves it. Read once a request. */
export const readViewer = cache(async (): Promise<Viewer> => {
  const own: Viewer = (await hasOwner()) ? anyone : { kind: 'keeper' };
  return withLink(own, (await cookies()).get(linkCookie)?.value);
});
