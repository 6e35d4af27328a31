import type { Metadata } from 'next';
import { StageFrame } from '@/components/import/stage-frame';
import { NavLink } from '@/components/ui/nav-link';
import { BadAddress } from '../../../../bad-address';
import { stageOf } from '../../../../import/stage';
import { refused } from '../../../../refusal';
import { type CompanyProps, loadToImport } from '../../load';

type Props = CompanyProps<{ id: string }>;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const loaded = await loadToImport(props);
  return loaded.ok ? { title: `Import · ${loaded.name}` } : {};
}

/** One file of a company on its way to figures, however far it is. */
export default async function ImportStagePage(props: Props) {
  const loaded = await loadToImport(props);
  if (!loaded.ok) return <BadAddress {...loaded} />;
  const { viewer, slug, name, query } = loaded;
  const place = `/companies/${encodeURIComponent(slug)}`;
  const stage = await stageOf(viewer, (await props.params).id, slug, query);
  if (!stage)
    return <BadAddress {...refused(404, 'There is no such file or import here. Files wait for a day.', slug)} />;
  const trail = (
    <>
      <NavLink href={place}>{name}</NavLink> / <NavLink href={`${place}/import`}>Import</NavLink>
    </>
  );
  return (
    <StageFrame title={stage.title} lead={stage.lead} trail={trail}>
      {stage.content}
    </StageFrame>
  );
}
