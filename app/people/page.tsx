import type { Metadata } from 'next';
import { PersonList } from '@/components/sign-in/person-list';
import steps from '@/components/sign-in/steps.module.css';
import { ActionForm } from '@/components/ui/action-form';
import { NavLink } from '@/components/ui/nav-link';
import page from '@/components/ui/page.module.css';
import { momentLabel } from '@/lib/access/sign-in/moment';
import { listPeople } from '@/lib/data/people/people';
import { requireSignIn } from '../account/signed-in';
import { BadAddress } from '../bad-address';
import { refused } from '../refusal';
import { sendAddress, sendInvitation, sendReactivation } from './actions';

export const metadata: Metadata = { title: 'People', robots: { index: false } };

export default async function PeoplePage() {
  const { person } = await requireSignIn('/people');
  if (person.installation !== 'owner') {
    return <BadAddress {...refused(404, 'The people of this installation are shown to its owner.')} />;
  }
  const people = await listPeople();
  const lines = people.map(({ lastUsedAt, ...each }) => ({ ...each, used: lastUsedAt && momentLabel(lastUsedAt) }));
  return (
    <div className={`${page.page} ${page.narrow}`}>
      <header className={page.head}>
        <h1>People</h1>
        <p className={page.lead}>Who may sign in here. Each company’s sharing page says who may see it.</p>
        <p>
          <NavLink href="/people/access">Everybody’s sessions, tokens and links</NavLink>
        </p>
      </header>
      <PersonList people={lines} me={person.id} address={sendAddress} reactivate={sendReactivation} />
      <section className={page.section}>
        <h2>Invite somebody</h2>
        <div className={steps.section}>
          <p>Turnaround sends no e-mail: you get an address to pass on yourself, in whatever way you trust.</p>
          <ActionForm
            action={sendInvitation}
            submit="Make an invitation"
            fields={[
              { name: 'name', label: 'Name', autoComplete: 'off' },
              { name: 'email', label: 'E-mail address', type: 'email', autoComplete: 'off' },
            ]}
          />
        </div>
      </section>
    </div>
  );
}
