import styles from './sharing.module.css';
import type { Said } from './use-send';

/** What became of the last change. */
export function SaidLine({ said, isBusy }: { said: Said | null; isBusy: boolean }) {
  return (
    <p role="status" className={styles.said} data-failed={said?.failed || undefined}>
      {said?.sentence ?? (isBusy ? 'Saving …' : '')}
    </p>
  );
}
