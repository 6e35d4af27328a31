import { shorten } from '@/lib/api/query';

/** The same on a page, with the address that was asked for. */
export function noCompanyNamed(slug: string): string {
  return `There is no company "${shorten(slug)}" here that you may see.`;
}
