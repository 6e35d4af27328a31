'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useEffect, useId, useState } from 'react';
import { Problem } from '@/components/ui/action-form';
import form from '@/components/ui/action-form.module.css';
import { addPasskey, canUsePasskeys } from './passkeys';

/** Adds a passkey of this device; or says why none can be made here. */
export function PasskeyAdd() {
  const id = useId();
  const router = useRouter();
  const [offered, setOffered] = useState<boolean | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => setOffered(canUsePasskeys()), []);

  async function add(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const sent = event.currentTarget;
    setProblem(null);
    const sentence = await addPasskey(String(new FormData(sent).get('name') ?? ''));
    setProblem(sentence);
    if (sentence !== null) return;
    sent.reset();
    router.refresh();
  }

  if (offered === null) return null;
  if (!offered) {
    return (
      <p className={form.hint}>
        A passkey belongs to a name: this browser makes none under this address. Open the site by its name (on this
        machine: localhost).
      </p>
    );
  }
  return (
    <form className={form.form} onSubmit={add}>
      <div className={form.field}>
        <label htmlFor={id}>Name of the passkey</label>
        <input id={id} name="name" required maxLength={60} placeholder="Work laptop" />
      </div>
      {problem && <Problem sentence={problem} />}
      <button type="submit" className={form.secondary}>
        Add a passkey of this device
      </button>
    </form>
  );
}
