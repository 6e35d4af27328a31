import { shorten } from '@/lib/api/query';

/** What one is told of a company that is not there, and of one that is not for them: the same. */
export const noCompany = 'There is no company at this address that you may see.';

/** The same on a page, with the address that was asked for. */
export function noCompanyNamed(slug: string): string {
  return `There is no company "${shorten(slug)}" here that you may see.`;
}
