import type { Metadata } from 'next';
import { PasskeyAdd } from '@/components/sign-in/passkey-add';
import { SecondFactorSetup } from '@/components/sign-in/second-factor';
import { SessionList } from '@/components/sign-in/session-list';
import { SignOutEverywhere } from '@/components/sign-in/sign-out-everywhere';
import steps from '@/components/sign-in/steps.module.css';
import { ActionForm } from '@/components/ui/action-form';
import { NavLink } from '@/components/ui/nav-link';
import page from '@/components/ui/page.module.css';
import { momentLabel } from '@/lib/access/sign-in/moment';
import { listPasskeys } from '@/lib/data/sign-in/passkeys';
import {
  endAllSessions,
  endSecondFactor,
  revokeSession,
  sendFirstCode,
  sendName,
  sendNewPassword,
  sendPasskeyAway,
  startSecondFactor,
} from './actions';
import { sessionLines } from './session-lines';
import { requireSignIn } from './signed-in';

export const metadata: Metadata = { title: 'Account', robots: { index: false } };

export default async function AccountPage() {
  const { person, session } = await requireSignIn('/account');
  const [sessions, passkeys] = await Promise.all([sessionLines(person.id, session.id), listPasskeys(person.id)]);
  return (
    <div className={`${page.page} ${page.narrow}`}>
      <header className={page.head}>
        <h1>{person.name}</h1>
        <p className={page.lead}>{person.email}</p>
        {person.installation === 'owner' && (
          <p>
            You own this installation: see its <NavLink href="/people">people</NavLink> and its{' '}
            <NavLink href="/trail">trail</NavLink>.
          </p>
        )}
      </header>
      <Section name="Name">
        <ActionForm
          plain
          action={sendName}
          submit="Change the name"
          fields={[{ name: 'name', label: 'Name', autoComplete: 'name', value: person.name }]}
        />
      </Section>
      <Section name="Password">
        <ActionForm
          plain
          action={sendNewPassword}
          submit="Change the password"
          fields={[
            { name: 'email', label: 'E-mail address', value: person.email, fixed: true, autoComplete: 'username' },
            { name: 'current', label: 'Password now', type: 'password', autoComplete: 'current-password' },
            {
              name: 'next',
              label: 'New password',
              type: 'password',
              autoComplete: 'new-password',
              hint: '12 characters or more. All other devices are signed out.',
            },
            {
              name: 'keepTokens',
              label: 'Keep my tokens valid',
              type: 'checkbox',
              hint: 'Otherwise they are revoked, and programs that use them stop.',
            },
          ]}
        />
      </Section>
      <Section name="Passkeys">
        <p>A passkey signs you in with your device’s own lock. It cannot be guessed, and only works here.</p>
        {passkeys.length > 0 && (
          <ul className={steps.list}>
            {passkeys.map(({ id, name, createdAt }) => (
              <li key={id}>
                <span className={steps.what}>
                  <strong>{name}</strong>
                  <span className={steps.about}>{createdAt && `Added ${momentLabel(createdAt)}`}</span>
                </span>
                <ActionForm
                  quiet
                  action={sendPasskeyAway}
                  submit="Remove"
                  label={`Remove ${name}`}
                  fields={[{ name: 'id', label: '', type: 'hidden', value: id }]}
                />
              </li>
            ))}
          </ul>
        )}
        <PasskeyAdd />
      </Section>
      <Section name="Second step" id="second-step">
        {person.secondFactor ? (
          <>
            <p>On: after the password you are asked for a code of your authenticator app.</p>
            <ActionForm
              plain
              action={endSecondFactor}
              submit="Turn it off"
              label="Turn the second step off"
              fields={[{ name: 'current', label: 'Password', type: 'password', autoComplete: 'current-password' }]}
            />
          </>
        ) : (
          <>
            <p>
              Off. With it, a password alone lets nobody in: an app on your phone shows a code that changes every half
              minute.
            </p>
            <SecondFactorSetup start={startSecondFactor} confirm={sendFirstCode} email={person.email} />
          </>
        )}
      </Section>
      <Section name="Programs">
        <p>
          A program of yours uses <NavLink href="/api">the API</NavLink> with one of your{' '}
          <NavLink href="/account/tokens">tokens</NavLink>.
        </p>
      </Section>
      <Section name="Where you are signed in">
        <SessionList sessions={sessions} revoke={revokeSession} />
        <SignOutEverywhere action={endAllSessions} />
      </Section>
    </div>
  );
}

function Section({ name, id, children }: { name: string; id?: string; children: React.ReactNode }) {
  return (
    <section className={page.section} id={id}>
      <h2>{name}</h2>
      <div className={steps.section}>{children}</div>
    </section>
  );
}
