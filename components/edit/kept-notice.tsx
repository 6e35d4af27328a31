import { timeLabel } from '@/components/ui/time-label';
import styles from './edit.module.css';
import type { EditFormState } from './use-edit-form';

/** What was typed on an earlier visit and not stored. */
export function KeptNotice<D extends object>({ form: { kept, restore } }: { form: EditFormState<D> }) {
  const { found, decide } = kept;
  if (!found) return null;
  return (
    <section className={styles.notice} aria-label="Unsaved changes">
      <p>You typed something here on {timeLabel(found.at)} and did not save it.</p>
      <p className={styles.buttons}>
        <button
          type="button"
          onClick={() => {
            restore(found.draft);
            decide();
          }}
        >
          Restore
        </button>
        <button type="button" onClick={decide}>
          Discard
        </button>
      </p>
    </section>
  );
}
