import type { Locale } from '@/lib/figures/units';
import type { CompanyRecord, IsoDate } from '@/lib/turnaround/case';

/** What reading a draft needs to know beside the draft. */
export type EditContext = {
  readonly currency: string;
  /** `MM-DD`. */
  readonly fiscalYearEnd: string;
  readonly sources: readonly { readonly id: string; readonly publishedOn: string | null }[];
  readonly today: IsoDate;
  /** How numbers are read and shown. */
  readonly locale: Locale;
};

export function contextOf({ company, sources }: CompanyRecord, today: IsoDate, locale: Locale): EditContext {
  const { currency, fiscalYearEnd } = company;
  return {
    currency,
    fiscalYearEnd,
    sources: sources.map(({ id, publishedOn }) => ({ id, publishedOn })),
    today,
    locale,
  };
}
