'use client';

import { useSyncExternalStore } from 'react';
import { forgetDrafts } from './drafts';
import { NavLink } from './nav-link';
import styles from './sign-in-state.module.css';

type Props = { readonly signOut: (data: FormData) => Promise<void> };

/**
 * Whose browser this is, as it remembers itself: the page is the same for everybody. The name is a courtesy; who may
 * do what is asked of the session.
 */
export function SignInState({ signOut }: Props) {
  const name = useSyncExternalStore(subscribe, rememberedName, () => null);
  if (name === null) return <NavLink href="/sign-in">Sign in</NavLink>;
  return (
    <details className={styles.menu}>
      <summary>{name}</summary>
      <div className={styles.list}>
        <NavLink href="/account">Account</NavLink>
        <form action={signOut} onSubmit={forgetDrafts}>
          <button type="submit">Sign out</button>
        </form>
      </div>
    </details>
  );
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('focus', onChange);
  return () => window.removeEventListener('focus', onChange);
}

function rememberedName(): string | null {
  const found = /(?:^|; )turnaround\.name=([^;]*)/.exec(document.cookie)?.[1];
  try {
    return found ? decodeURIComponent(found) : null;
  } catch {
    return null;
  }
}
