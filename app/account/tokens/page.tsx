import type { Metadata } from 'next';
import { TokenForm } from '@/components/access/token-form';
import { TokenList } from '@/components/access/token-list';
import { NavLink } from '@/components/ui/nav-link';
import page from '@/components/ui/page.module.css';
import type { PersonalToken } from '@/lib/access/tokens/token';
import { listTokens } from '@/lib/data/tokens/list-tokens';
import { readViewer } from '../../viewer';
import { makeTokenAction, revokeTokenAction } from './actions';

export const metadata: Metadata = { title: 'Tokens' };

/** Made for each reader, never at the build. */
export const dynamic = 'force-dynamic';

export default async function TokensPage() {
  const viewer = await readViewer();
  return (
    <div className={page.page}>
      <header className={page.head}>
        <h1>Tokens</h1>
        <p className={page.lead}>
          A token lets a program of yours use <NavLink href="/api">the API</NavLink> as you. Whoever has it is you, as
          far as it goes: keep it like a password.
        </p>
      </header>
      {viewer.kind === 'person' ? (
        <>
          <TokenForm make={makeTokenAction} />
          <section className={page.section}>
            <h2>Your tokens</h2>
            <OwnTokens tokens={await listTokens(viewer)} />
          </section>
        </>
      ) : (
        <p>
          A token belongs to a person: <NavLink href="/sign-in">sign in</NavLink> to make one.
        </p>
      )}
    </div>
  );
}

function OwnTokens({ tokens }: { tokens: readonly PersonalToken[] }) {
  if (tokens.length === 0) return <p>You have no tokens yet.</p>;
  const now = new Date().toISOString();
  return <TokenList name="Your tokens" tokens={tokens} now={now} revoke={revokeTokenAction} />;
}
