import type { Metadata } from 'next';
import { AccessTables } from '@/components/sign-in/access-tables';
import { NavLink } from '@/components/ui/nav-link';
import page from '@/components/ui/page.module.css';
import { readAccess } from '@/lib/data/people/read-access';
import { BadAddress } from '../../bad-address';
import { accessLines } from '../access-lines';
import { refusedUnlessOwner } from '../owner';

export const metadata: Metadata = { title: 'Access', robots: { index: false } };

export default async function AccessPage() {
  const refused = await refusedUnlessOwner('/people/access');
  if (refused) return <BadAddress {...refused} />;
  return (
    <div className={page.page}>
      <header className={page.head}>
        <p className={page.trail}>
          <NavLink href="/people">People</NavLink>
        </p>
        <h1>Access</h1>
        <p className={page.lead}>Everybody’s sessions, tokens and links. What you end here stops working at once.</p>
      </header>
      <AccessTables {...accessLines(await readAccess(null, new Date()))} />
    </div>
  );
}
