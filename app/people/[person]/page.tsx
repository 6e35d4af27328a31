import type { Metadata } from 'next';
import { AccessTables } from '@/components/sign-in/access-tables';
import { DeactivateForm } from '@/components/sign-in/deactivate-form';
import { NavLink } from '@/components/ui/nav-link';
import page from '@/components/ui/page.module.css';
import { listPeople } from '@/lib/data/people/people';
import { readAccess } from '@/lib/data/people/read-access';
import { BadAddress } from '../../bad-address';
import { refused } from '../../refusal';
import { accessLines } from '../access-lines';
import { sendDeactivation } from '../actions';
import { refusedUnlessOwner } from '../owner';

type Props = { params: Promise<{ person: string }> };

export const metadata: Metadata = { title: 'Person', robots: { index: false } };

export default async function PersonPage({ params }: Props) {
  const { person: id } = await params;
  const notOwner = await refusedUnlessOwner(`/people/${encodeURIComponent(id)}`);
  if (notOwner) return <BadAddress {...notOwner} />;
  const person = (await listPeople()).find((each) => each.id === id);
  if (!person) return <BadAddress {...refused(404, 'There is no such person here.')} />;
  const access = accessLines(await readAccess(id, new Date()));
  return (
    <div className={page.page}>
      <header className={page.head}>
        <p className={page.trail}>
          <NavLink href="/people">People</NavLink>
        </p>
        <h1>{person.name}</h1>
        <p className={page.lead}>{person.email}</p>
        {person.state === 'deactivated' && <p role="status">Deactivated: signed out everywhere, and cannot sign in.</p>}
      </header>
      <AccessTables {...access} />
      {person.installation === 'member' && person.state !== 'deactivated' && (
        <section className={page.section} id="deactivate">
          <h2>Deactivate</h2>
          <DeactivateForm id={id} name={person.name} links={access.links} action={sendDeactivation} />
        </section>
      )}
    </div>
  );
}
