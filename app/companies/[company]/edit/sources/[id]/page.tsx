import type { Metadata } from 'next';
import { SourceForm } from '@/components/edit/source-form';
import { shorten } from '@/lib/api/query';
import { sourceDraftOf } from '@/lib/edits/source-draft';
import { BadAddress } from '../../../../../bad-address';
import { refused } from '../../../../../refusal';
import { type CompanyProps, companyTitle, loadToEdit } from '../../../load';
import { Amendments } from '../../amendments';
import { EditPage } from '../../edit-page';

type Props = CompanyProps<{ id: string }>;

export function generateMetadata(props: Props): Promise<Metadata> {
  return companyTitle(props, 'Change a source');
}

/** The change of a source's details. */
export default async function EditSourcePage(props: Props) {
  const [loaded, { id }] = await Promise.all([loadToEdit(props), props.params]);
  if (!loaded.ok) return <BadAddress {...loaded} />;
  const { known, record } = loaded;
  const { name, slug } = known.company;
  const source = record.sources.find((each) => each.id === id);
  if (!source) return <BadAddress {...refused(404, `${name} has no source “${shorten(id)}”.`, slug)} />;
  return (
    <EditPage
      known={known}
      title={`Change source ${source.number}`}
      lead="Figures that rest on it stay as they are; their source is described as it is here."
    >
      <SourceForm company={slug} id={id} start={sourceDraftOf(source)} />
      <Amendments companyId={known.company.id} of={id} />
    </EditPage>
  );
}
