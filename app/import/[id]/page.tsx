import type { Metadata } from 'next';
import { NavLink } from '@/components/ui/nav-link';
import page from '@/components/ui/page.module.css';
import { BadAddress } from '../../bad-address';
import { keepNowhere, refused } from '../../refusal';
import { type StageQuery, stageOf } from '../stage';

export const metadata: Metadata = { title: 'A company from a file' };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<StageQuery> };

/** A file that brings a company of its own, however far it is. */
export default async function NewFromFileStagePage({ params, searchParams }: Props) {
  keepNowhere();
  const stage = await stageOf((await params).id, null, await searchParams, null);
  if (!stage) return <BadAddress {...refused(404, 'There is no such file or import here. Files wait for a day.')} />;
  return (
    <div className={page.page}>
      <header className={page.head}>
        <p className={page.trail}>
          <NavLink href="/import">A company from a file</NavLink>
        </p>
        <h1>{stage.title}</h1>
        <p className={page.lead}>{stage.lead}</p>
      </header>
      {stage.content}
    </div>
  );
}
