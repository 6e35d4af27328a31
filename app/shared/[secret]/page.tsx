import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { LinkPassword } from '@/components/sharing/link-password';
import page from '@/components/ui/page.module.css';
import { readLinkState } from '@/lib/data/sharing/find-link';
import { BadAddress } from '../../bad-address';
import { refused } from '../../refusal';

type Props = {
  params: Promise<{ secret: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: 'A shared company', robots: { index: false, follow: false } };

const nowhere = 'This link leads nowhere: it was revoked, is over, or was copied in part. Ask whoever gave it to you.';
const waits = 'Too many wrong passwords came from your network. Wait a few minutes, then try again.';

/** A secret link: leads on at once, or asks for its password first and says nothing else. */
export default async function SharedPage({ params, searchParams }: Props) {
  const [{ secret }, { said }] = await Promise.all([params, searchParams]);
  const state = await readLinkState(secret, new Date());
  if (state === 'leads nowhere') return <BadAddress {...refused(404, nowhere)} />;
  const place = `/shared/${secret}/open`;
  if (state === 'open') redirect(place);
  return (
    <div className={`${page.page} ${page.narrow}`}>
      <header className={page.head}>
        <h1>This link has a password</h1>
        <p className={page.lead}>Whoever gave you the link told you its password, or can.</p>
      </header>
      <LinkPassword
        action={place}
        submitKey={randomUUID()}
        problem={said === 'wrong' ? 'This is not its password.' : said === 'wait' ? waits : null}
      />
    </div>
  );
}
