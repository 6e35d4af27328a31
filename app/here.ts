import { headers } from 'next/headers';
import { siteAddress } from '@/lib/api/site-address';
import type { Here } from '@/lib/turnaround/share-address';
import { today } from './refusal';

/** Under which address the reader asked, and on which day. */
export async function here(): Promise<Here> {
  return { site: siteAddress(await headers()), today: today() };
}
