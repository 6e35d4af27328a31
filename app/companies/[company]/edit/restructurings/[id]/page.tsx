import type { Metadata } from 'next';
import { RestructuringForm } from '@/components/edit/restructuring-form';
import { shorten } from '@/lib/api/query';
import { restructuringDraftOf } from '@/lib/edits/restructuring-draft';
import { BadAddress } from '../../../../../bad-address';
import { refused } from '../../../../../refusal';
import { type CompanyProps, companyTitle, loadToEdit } from '../../../load';
import { Amendments } from '../../amendments';
import { EditPage } from '../../edit-page';

type Props = CompanyProps<{ id: string }>;

export function generateMetadata(props: Props): Promise<Metadata> {
  return companyTitle(props, 'Change a restructuring');
}

/** The change of a restructuring's windows. */
export default async function EditRestructuringPage(props: Props) {
  const [loaded, { id }] = await Promise.all([loadToEdit(props), props.params]);
  if (!loaded.ok) return <BadAddress {...loaded} />;
  const { known, record } = loaded;
  const { name, slug } = known.company;
  const windows = record.restructurings.find((each) => each.id === id);
  if (!windows) return <BadAddress {...refused(404, `${name} has no restructuring “${shorten(id)}” now.`, slug)} />;
  return (
    <EditPage known={known} title="Change a restructuring" lead="What “before” and “after” mean on every page.">
      <RestructuringForm company={slug} id={id} start={restructuringDraftOf(windows)} />
      <Amendments companyId={known.company.id} of={id} />
    </EditPage>
  );
}
