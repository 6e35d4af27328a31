import { cache } from 'react';
import type { Viewer } from '@/lib/access/viewer';

/** Who asks for this page, route or action. Until people sign in, whoever reaches the product keeps it. */
export const readViewer = cache(async (): Promise<Viewer> => ({ kind: 'keeper' }));
