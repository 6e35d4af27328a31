import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { StageFrame } from '@/components/import/stage-frame';
import { NavLink } from '@/components/ui/nav-link';
import { mayAddCompany } from '@/lib/access/policy';
import { BadAddress } from '../../bad-address';
import { keepNowhere, refused } from '../../refusal';
import { readViewer } from '../../viewer';
import { type StageQuery, stageOf } from '../stage';

export const metadata: Metadata = { title: 'Import a company' };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Pick<StageQuery, 'show' | 'after' | 'sheet' | 'said'>>;
};

/** A file that brings a company of its own, however far it is. */
export default async function NewFromFileStagePage({ params, searchParams }: Props) {
  keepNowhere();
  const [{ id }, { show, after, sheet, said }, viewer] = await Promise.all([params, searchParams, readViewer()]);
  if (!mayAddCompany(viewer)) redirect(`/sign-in?next=/import/${encodeURIComponent(id)}`);
  const stage = await stageOf(viewer, id, null, { show, after, sheet, said });
  if (!stage) return <BadAddress {...refused(404, 'There is no such file or import here. Files wait for a day.')} />;
  return (
    <StageFrame trail={<NavLink href="/import">Import a company</NavLink>} title={stage.title} lead={stage.lead}>
      {stage.content}
    </StageFrame>
  );
}
