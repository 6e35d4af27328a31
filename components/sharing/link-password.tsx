import styles from './sharing.module.css';

type Props = { action: string; problem: string | null /** Makes a double submit one opening. */; submitKey: string };

/** Asks for a link's password. Works without script. */
export function LinkPassword({ action, problem, submitKey }: Props) {
  return (
    <form action={action} method="post" className={styles.form} aria-label="Password of the link">
      <input type="hidden" name="key" value={submitKey} />
      <label className={styles.field}>
        <span>Password</span>
        <input
          type="password"
          name="password"
          required
          maxLength={200}
          autoComplete="off"
          aria-invalid={problem !== null}
          aria-describedby={problem ? 'problem' : undefined}
        />
      </label>
      <button type="submit" className={styles.main}>
        Open
      </button>
      {problem && (
        <p id="problem" role="alert" className={styles.said} data-failed>
          {problem}
        </p>
      )}
    </form>
  );
}
