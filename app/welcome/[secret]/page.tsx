import type { Metadata } from 'next';
import { ActionForm, type Field } from '@/components/ui/action-form';
import page from '@/components/ui/page.module.css';
import { readWelcome, type Welcome } from '@/lib/data/sign-in/welcomes';
import { BadAddress } from '../../bad-address';
import { refused } from '../../refusal';
import { sendBeginning } from './actions';

export const metadata: Metadata = { title: 'Welcome', robots: { index: false } };

type Props = { params: Promise<{ secret: string }> };

const usedUp =
  'It was used already, or is too old. The owner of this installation can make a new one; while it has none, the ' +
  'next start of Turnaround shows one.';

export default async function WelcomePage({ params }: Props) {
  const { secret } = await params;
  const welcome = await readWelcome(secret, new Date());
  if (!welcome) return <BadAddress {...refused(404, usedUp)} />;
  const { heading, lead } = words(welcome);
  return (
    <div className={`${page.page} ${page.narrow}`}>
      <header className={page.head}>
        <h1>{heading}</h1>
        <p className={page.lead}>{lead}</p>
      </header>
      <ActionForm
        action={sendBeginning}
        submit={submits[welcome.purpose]}
        fields={[...fieldsOf(welcome), ...hidden({ secret, purpose: welcome.purpose })]}
      />
    </div>
  );
}

const submits = { owner: 'Become the owner', invitation: 'Join', reset: 'Set the password' };

function hidden(values: Record<string, string>): Field[] {
  return Object.entries(values).map(([name, value]) => ({ name, label: '', type: 'hidden', value }));
}

function words(welcome: Welcome): { heading: string; lead: string } {
  if (welcome.purpose === 'owner') {
    const lead =
      'Whoever fills this in owns this installation: they invite people and decide who may see what. From then on ' +
      'everybody signs in.';
    return { heading: 'Become the owner', lead };
  }
  if (welcome.purpose === 'invitation') {
    return { heading: `Welcome, ${welcome.person.name}`, lead: 'Choose a password, and sign in with it from now on.' };
  }
  const lead =
    'Choose a new password. All devices are signed out, and passkeys and the second step have to be set up again.';
  return { heading: 'Reset your password', lead };
}

const keepTokens: Field = {
  name: 'keepTokens',
  label: 'Keep my tokens valid',
  type: 'checkbox',
  hint: 'Otherwise they are revoked, and programs that use them stop.',
};

function fieldsOf(welcome: Welcome): Field[] {
  const invited = welcome.purpose === 'owner' ? null : welcome.person;
  const name: Field = { name: 'name', label: 'Name', autoComplete: 'name', value: invited?.name ?? '' };
  return [
    ...(welcome.purpose === 'reset' ? [] : [name]),
    {
      name: 'email',
      label: 'E-mail address',
      type: 'email',
      autoComplete: 'username',
      value: invited?.email ?? '',
      fixed: invited !== null,
    },
    {
      name: 'password',
      label: 'Password',
      type: 'password',
      autoComplete: 'new-password',
      hint: '12 characters or more. A few words in a row are easy to remember and hard to guess.',
    },
    ...(welcome.purpose === 'reset' ? [keepTokens] : []),
  ];
}
