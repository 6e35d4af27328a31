import type { Metadata } from 'next';
import { CompanyForm } from '@/components/edit/company-form';
import { companyDraftOf } from '@/lib/edits/company-draft';
import { BadAddress } from '../../../../bad-address';

import { type CompanyProps, companyTitle, loadToEdit } from '../../load';
import { Amendments } from '../amendments';
import { EditPage } from '../edit-page';

export function generateMetadata(props: CompanyProps): Promise<Metadata> {
  return companyTitle(props, 'Details');
}

/** The change of a company's details. */
export default async function EditDetailsPage(props: CompanyProps) {
  const loaded = await loadToEdit(props, [], 'administer');
  if (!loaded.ok) return <BadAddress {...loaded} />;
  const { company } = loaded.known;
  return (
    <EditPage known={loaded.known} title="Details of the company">
      <CompanyForm company={company.slug} start={companyDraftOf(company)} />
      <Amendments companyId={company.id} of={company.id} />
    </EditPage>
  );
}
