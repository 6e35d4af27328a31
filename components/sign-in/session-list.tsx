import { type Action, ActionForm } from '@/components/ui/action-form';
import styles from './steps.module.css';

/** A sign-in in words. */
export type SessionLine = {
  readonly id: string;
  readonly browser: string;
  readonly from: string;
  readonly used: string;
  readonly isThis: boolean;
};

/** Where a person is signed in: browser, address and last use, each with a way to end it. */
export function SessionList({ sessions, revoke }: { sessions: readonly SessionLine[]; revoke: Action }) {
  return (
    <ul className={styles.list}>
      {sessions.map(({ id, browser, from, used, isThis }) => (
        <li key={id}>
          <span className={styles.what}>
            <strong>{browser}</strong>
            <span className={styles.about}>
              {from} · {used}
            </span>
          </span>
          {isThis ? (
            <span className={styles.about}>This browser</span>
          ) : (
            <ActionForm
              quiet
              action={revoke}
              submit="Sign out"
              label={`Sign out ${browser}, ${from}`}
              fields={[{ name: 'id', label: '', type: 'hidden', value: id }]}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
