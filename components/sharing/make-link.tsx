import { type FormEvent, useRef, useState } from 'react';
import { v4 } from 'uuid';
import { addDays } from '@/lib/turnaround/period';
import { MadeLink } from './made-link';
import { SaidLine } from './said-line';
import styles from './sharing.module.css';
import { useSend } from './use-send';

const usualDays = 30;

/** Makes a secret link, and shows its address once. */
export function MakeLink({ place, today }: { place: string; today: string }) {
  const usual = { label: '', expiresOn: addDays(today, usualDays), password: '', knownOn: '' };
  const [link, setLink] = useState(usual);
  const [address, setAddress] = useState<string | null>(null);
  // Each try of one link has its key: a lost answer makes no second link.
  const key = useRef(v4());
  const { send, said, isBusy } = useSend();

  function change(part: Partial<typeof usual>) {
    key.current = v4();
    setLink({ ...link, ...part });
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    const { label, expiresOn, password, knownOn } = link;
    const body = { key: key.current, label, expiresOn, password: password || null, knownOn: knownOn || null };
    const order = { method: 'POST', address: `${place}/links`, body } as const;
    const made = await send<{ address: string }>(order, `The link for ${label} is made.`);
    if (!made) return;
    setAddress(made.address);
    setLink(usual);
    key.current = v4();
  }

  return (
    <>
      {address && <MadeLink address={address} onClose={() => setAddress(null)} />}
      <form className={styles.form} onSubmit={submit} aria-label="Make a link">
        <label className={`${styles.field} ${styles.wide}`}>
          <span>For whom</span>
          <input
            required
            maxLength={120}
            placeholder="The board, a bank"
            value={link.label}
            onChange={({ target }) => change({ label: target.value })}
          />
        </label>
        <label className={styles.field}>
          <span>Last day</span>
          <input
            type="date"
            required
            min={today}
            max={addDays(today, 365)}
            value={link.expiresOn}
            onChange={({ target }) => change({ expiresOn: target.value })}
          />
        </label>
        <label className={styles.field}>
          <span>Figures as known on (optional)</span>
          <input
            type="date"
            max={today}
            value={link.knownOn}
            onChange={({ target }) => change({ knownOn: target.value })}
          />
        </label>
        <label className={styles.field}>
          <span>Password (optional)</span>
          <input
            type="password"
            minLength={8}
            maxLength={200}
            autoComplete="new-password"
            value={link.password}
            onChange={({ target }) => change({ password: target.value })}
          />
        </label>
        <button type="submit" className={styles.main} aria-disabled={isBusy}>
          Make a link
        </button>
        <SaidLine said={said} isBusy={isBusy} />
      </form>
    </>
  );
}
