import type { Locale } from '@/lib/figures/units';
import type { CompanyRecord, IsoDate } from '@/lib/turnaround/case';

/** A company as far as what is typed of it depends on it: the whole record is one. */
export type EditedCompany = {
  readonly company: Pick<CompanyRecord['company'], 'currency' | 'fiscalYearEnd'>;
  readonly sources: EditContext['sources'];
};

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

export function contextOf({ company, sources }: EditedCompany, today: IsoDate, locale: Locale): EditContext {
  const { currency, fiscalYearEnd } = company;
  return {
    currency,
    fiscalYearEnd,
    sources: sources.map(({ id, publishedOn }) => ({ id, publishedOn })),
    today,
    locale,
  };
}
