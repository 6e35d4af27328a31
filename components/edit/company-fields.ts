import type { CompanyDraft } from '@/lib/edits/company-draft';
import type { DetailsField } from './details-form';

/** What is told of a company, in the order of its form. */
export const companyFields: readonly DetailsField<keyof CompanyDraft>[] = [
  { name: 'name', label: 'Name', wide: true },
  { name: 'currency', label: 'Currency of its figures', hint: 'Three letters: USD, EUR, GBP' },
  { name: 'fiscalYearEnd', label: 'Last day of its year', hint: 'Month and day: 12-31' },
  { name: 'sector', label: 'Sector' },
  { name: 'founded', label: 'Founded', hint: 'As precisely as it is known' },
  { name: 'legalName', label: 'Legal name' },
  { name: 'registeredNumber', label: 'Registered number' },
  { name: 'headquarters', label: 'Headquarters', hint: 'One place a line', lines: 2, wide: true },
];
