import { type FormEvent, useState } from 'react';
import { type MemberRole, memberRoles } from '@/lib/access/policy';
import { SaidLine } from './said-line';
import styles from './sharing.module.css';
import { useSend } from './use-send';

/** Lets somebody in by the e-mail address that they sign in with. */
export function AddPerson({ place }: { place: string }) {
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<MemberRole>('viewer');
  const { send, said, isBusy } = useSend();

  async function submit(event: FormEvent) {
    event.preventDefault();
    const body = { email: email.trim(), role };
    const added = await send({ method: 'POST', address: `${place}/people`, body }, `${body.email} is ${role} now.`);
    if (added) setEmail('');
  }

  return (
    <form className={styles.form} onSubmit={submit} aria-label="Add a person">
      <label className={`${styles.field} ${styles.wide}`}>
        <span>E-mail of somebody who signs in here</span>
        <input type="email" required maxLength={254} value={email} onChange={({ target }) => setEmail(target.value)} />
      </label>
      <label className={styles.field}>
        <span>Role</span>
        <select value={role} onChange={({ target }) => setRole(target.value as MemberRole)}>
          {[...memberRoles].reverse().map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
      </label>
      <button type="submit" className={styles.main} aria-disabled={isBusy}>
        Add
      </button>
      <SaidLine said={said} isBusy={isBusy} />
    </form>
  );
}
