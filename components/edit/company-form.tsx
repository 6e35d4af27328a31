'use client';

import { type CompanyDraft, readCompanyDraft } from '@/lib/edits/company-draft';
import { companyFields } from './company-fields';
import { DetailsForm } from './details-form';

/** A company's details; its name in the address stays, since people have bookmarked it. */
export function CompanyForm({ company, start }: { company: string; start: CompanyDraft }) {
  return (
    <DetailsForm<keyof CompanyDraft>
      company={company}
      keptAs={`${company} company`}
      label="The company’s details"
      submit="Save the details"
      fields={companyFields}
      start={start}
      read={readCompanyDraft}
      editOf={(draft, from) => ({ kind: 'change-company', from, draft })}
      after={`/companies/${encodeURIComponent(company)}`}
    />
  );
}
