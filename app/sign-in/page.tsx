import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { PasskeySignIn } from '@/components/sign-in/passkey-sign-in';
import steps from '@/components/sign-in/steps.module.css';
import { ActionForm, Problem } from '@/components/ui/action-form';
import form from '@/components/ui/action-form.module.css';
import page from '@/components/ui/page.module.css';
import { safeReturn } from '@/lib/access/sign-in/safe-return';
import { hasOwner } from '@/lib/data/people/has-owner';
import { organisation } from '@/lib/sign-in/settings';
import { readSignIn } from '../viewer';
import { sendPassword } from './actions';
import { askOrganisation } from './organisation-action';

export const metadata: Metadata = { title: 'Sign in', robots: { index: false } };

type Props = { searchParams: Promise<{ next?: string | string[]; again?: string; error?: string }> };

export default async function SignInPage({ searchParams }: Props) {
  const { next: given, again, error } = await searchParams;
  const next = safeReturn([given].flat()[0]);
  const signedIn = await readSignIn();
  if (signedIn && again === undefined) redirect(next === '/' ? '/account' : next);
  const owned = await hasOwner();
  const other = organisation();
  return (
    <div className={`${page.page} ${page.narrow}`}>
      <header className={page.head}>
        <h1>Sign in</h1>
        {!owned && <Unowned host={(await headers()).get('host')} />}
        {signedIn && (
          <p className={page.lead}>You signed in a while ago. Do it once more to change what others depend on.</p>
        )}
      </header>
      {owned && (
        <div className={steps.steps}>
          {error && (
            <Problem sentence="That did not work. Only who was invited here with the same e-mail address can sign in so." />
          )}
          <ActionForm
            action={sendPassword}
            submit="Sign in"
            label="Sign in with a password"
            fields={[
              { name: 'email', label: 'E-mail address', type: 'email', autoComplete: 'username webauthn' },
              { name: 'password', label: 'Password', type: 'password', autoComplete: 'current-password' },
              { name: 'next', label: '', type: 'hidden', value: next },
            ]}
          />
          <div className={steps.other}>
            <PasskeySignIn next={next === '/' ? '/account' : next} />
            {other && (
              <form action={askOrganisation} className={steps.other}>
                <input type="hidden" name="next" value={next} />
                <button type="submit" className={form.secondary}>
                  Sign in with {other.name}
                </button>
              </form>
            )}
          </div>
          <p className={steps.about}>
            Nobody can make an account here by themselves. If you were not invited, or cannot sign in any more, ask the
            owner of this installation for an address to begin with.
          </p>
        </div>
      )}
    </div>
  );
}

function Unowned({ host }: { host: string | null }) {
  return (
    <>
      <p className={page.lead}>Nobody owns this installation yet, so nobody can sign in.</p>
      <p>
        The terminal in which Turnaround was started shows an address that begins with{' '}
        <span className={steps.code}>{host ?? ''}/welcome/</span>. Open it to choose a name and a password. It is good
        once and for a day; the next start shows a new one.
      </p>
    </>
  );
}
