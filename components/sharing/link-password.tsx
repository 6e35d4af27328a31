import styles from './sharing.module.css';

/** Asks for a link's password. Works without script. */
export function LinkPassword({ action, problem }: { action: string; problem: string | null }) {
  return (
    <form action={action} method="post" className={styles.form} aria-label="Password of the link">
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
