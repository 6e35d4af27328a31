import type { Metadata } from 'next';
import { ActionForm } from '@/components/ui/action-form';
import { NavLink } from '@/components/ui/nav-link';
import page from '@/components/ui/page.module.css';
import { safeReturn } from '@/lib/access/sign-in/safe-return';
import { sendCode } from '../actions';

export const metadata: Metadata = { title: 'Second step', robots: { index: false } };

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export default async function SecondStepPage({ searchParams }: Props) {
  const next = safeReturn([(await searchParams).next].flat()[0]);
  return (
    <div className={`${page.page} ${page.narrow}`}>
      <header className={page.head}>
        <h1>One more step</h1>
        <p className={page.lead}>The password is right. Now the code that your authenticator app shows.</p>
      </header>
      <ActionForm
        action={sendCode}
        submit="Go on"
        fields={[
          {
            name: 'code',
            label: 'Code',
            autoComplete: 'one-time-code',
            hint: 'Six digits; or one of your recovery codes, each of which is good once.',
          },
          { name: 'next', label: '', type: 'hidden', value: next },
        ]}
      />
      <p>
        <NavLink href="/sign-in">Begin again</NavLink>
      </p>
    </div>
  );
}
