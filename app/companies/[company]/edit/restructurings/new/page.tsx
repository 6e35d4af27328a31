import type { Metadata } from 'next';
import { RestructuringForm } from '@/components/edit/restructuring-form';
import { emptyRestructuring } from '@/lib/edits/restructuring-draft';
import { BadAddress } from '../../../../../bad-address';

import { type CompanyProps, companyTitle, loadToEdit } from '../../../load';
import { EditPage } from '../../edit-page';

export function generateMetadata(props: CompanyProps): Promise<Metadata> {
  return companyTitle(props, 'A new restructuring');
}

/** A restructuring by hand. */
export default async function NewRestructuringPage(props: CompanyProps) {
  const loaded = await loadToEdit(props);
  if (!loaded.ok) return <BadAddress {...loaded} />;
  return (
    <EditPage known={loaded.known} title="A new restructuring" lead="What “before” and “after” mean on every page.">
      <RestructuringForm company={loaded.known.company.slug} id={null} start={emptyRestructuring} />
    </EditPage>
  );
}
