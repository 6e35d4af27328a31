import type { Metadata } from 'next';
import { TrailView } from '@/components/access/trail-view';
import { NavLink } from '@/components/ui/nav-link';
import page from '@/components/ui/page.module.css';
import { mayDo } from '@/lib/access/policy';
import { noCompanyNamed } from '@/lib/api/unseen';
import { readStanding } from '@/lib/data/sharing/read-standing';
import { listEntries } from '@/lib/data/trail/list-entries';
import { BadAddress } from '../../../bad-address';
import { refused } from '../../../refusal';
import { askedOfTrail, pageSize, type Search } from '../../../trail/load';
import { readViewer } from '../../../viewer';

type Props = { params: Promise<{ company: string }>; searchParams: Search };

export const metadata: Metadata = { title: 'Trail' };

export default async function CompanyTrailPage({ params, searchParams }: Props) {
  const [viewer, { company: asked }] = await Promise.all([readViewer(), params]);
  const company = await readStanding(viewer, asked);
  if (!company) return <BadAddress {...refused(404, noCompanyNamed(asked))} />;
  if (!mayDo(viewer, company.role, 'read-trail')) {
    return <BadAddress {...refused(403, `Only an owner of ${company.name} reads its trail.`, company.slug)} />;
  }
  const query = await askedOfTrail(searchParams);
  if (!query.ok) return <BadAddress {...refused(400, query.detail, company.slug)} />;
  const address = `/companies/${company.slug}`;
  return (
    <div className={page.page}>
      <header className={page.head}>
        <p className={page.trail}>
          <NavLink href={address}>{company.name}</NavLink>
        </p>
        <h1>Trail</h1>
        <p className={page.lead}>Who did what with {company.name}, when and from where.</p>
      </header>
      <TrailView
        address={`${address}/trail`}
        name={`${company.name}: what was done, the newest first`}
        ofAll={false}
        query={query.value}
        page={await listEntries({ companyId: company.id }, query.value, pageSize)}
      />
    </div>
  );
}
