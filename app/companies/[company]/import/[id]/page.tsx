import type { Metadata } from 'next';
import { StageFrame } from '@/components/import/stage-frame';
import { NavLink } from '@/components/ui/nav-link';
import { companyAddress } from '@/lib/turnaround/address';
import { BadAddress } from '../../../../bad-address';
import { stageOf } from '../../../../import/stage';
import { refused } from '../../../../refusal';
import { type CompanyProps, companyTitle, loadToEdit } from '../../load';

type Props = CompanyProps<{ id: string }>;

export function generateMetadata(props: Props): Promise<Metadata> {
  return companyTitle(props, 'Import');
}

/** One file of a company on its way to figures, however far it is. */
export default async function ImportStagePage(props: Props) {
  const loaded = await loadToEdit(props, ['show', 'after'], 'import');
  if (!loaded.ok) return <BadAddress {...loaded} />;
  const { known, query, viewer } = loaded;
  const { slug, name } = known.company;
  const stage = await stageOf(viewer, (await props.params).id, slug, query, known);
  if (!stage)
    return <BadAddress {...refused(404, 'There is no such file or import here. Files wait for a day.', slug)} />;
  const trail = (
    <>
      <NavLink href={companyAddress(known)}>{name}</NavLink> /{' '}
      <NavLink href={companyAddress(known, 'import')}>Import</NavLink>
    </>
  );
  return (
    <StageFrame title={stage.title} lead={stage.lead} trail={trail}>
      {stage.content}
    </StageFrame>
  );
}
