'use client';

import { useEffect, useState } from 'react';
import { Problem } from '@/components/ui/action-form';
import form from '@/components/ui/action-form.module.css';
import { canUsePasskeys, signInByPasskey } from './passkeys';

/** Signs in with a passkey, where the browser has any: no e-mail address, no password. */
export function PasskeySignIn({ next }: { next: string }) {
  const [offered, setOffered] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => setOffered(canUsePasskeys()), []);

  async function ask() {
    setProblem(null);
    const sentence = await signInByPasskey();
    if (sentence === null) window.location.assign(next);
    else setProblem(sentence);
  }

  if (!offered) return null;
  return (
    <>
      <button type="button" className={form.secondary} onClick={ask}>
        Sign in with a passkey
      </button>
      {problem && <Problem sentence={problem} />}
    </>
  );
}
