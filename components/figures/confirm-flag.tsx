'use client';

import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { sendingSentence, useSending } from '@/components/edit/use-sending';
import { NavLink } from '@/components/ui/nav-link';
import styles from './flag-list.module.css';

type Props = {
  company: string;
  /** Of a figure, or of an event. */
  of: { readonly factId: string } | { readonly eventId: string };
  /** Of the figure or event, for a screen reader. */
  title: string;
};

/** The two answers to what looks unusual: it is right, with a reason, or it is corrected. */
export function ConfirmFlag({ company, of, title }: Props) {
  const router = useRouter();
  const field = useId();
  const [reason, setReason] = useState('');
  const { sending, send } = useSending(`/api/v1/companies/${encodeURIComponent(company)}/edits`);
  const said = sendingSentence(sending);
  const page = 'factId' in of ? `facts/${of.factId}` : `events/${of.eventId}`;

  async function confirm() {
    const edit = 'factId' in of ? { kind: 'confirm-fact', ...of } : { kind: 'confirm-event', ...of };
    const became = await send({ reason: reason.trim(), edits: [edit] });
    if (became.kind === 'stored' || became.kind === 'stored-earlier' || became.kind === 'overtaken') router.refresh();
  }

  return (
    <form
      className={`${styles.answer} control`}
      aria-label={`Answer for ${title}`}
      onSubmit={(event) => {
        event.preventDefault();
        void confirm();
      }}
    >
      <label htmlFor={field}>Why it is right</label>
      <input
        id={field}
        required
        maxLength={2_000}
        value={reason}
        placeholder="Checked against the signed accounts"
        onChange={({ target }) => setReason(target.value)}
      />
      <button type="submit" aria-disabled={sending.kind === 'sending'}>
        Confirm
      </button>
      <NavLink href={`/companies/${encodeURIComponent(company)}/edit/${page}`}>Correct it</NavLink>
      {said && <p role="alert">{said}</p>}
    </form>
  );
}
