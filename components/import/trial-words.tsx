import type { Trial } from '@/lib/imports/files/try-table';
import { counted } from './count-words';
import styles from './import.module.css';
import { RejectionGroupList } from './rejection-group-list';

/** What the first rows become, read as chosen, and why some of them cannot be read. */
export function TrialWords({ trial }: { trial: Trial }) {
  if (!trial.ok) return <p className={styles.problem}>{trial.sentence}</p>;
  const { tried, facts, rejected } = trial;
  const refused = tried - facts;
  return (
    <>
      <p className={styles.sum}>
        {counted(facts, 'value')} of the first {tried.toLocaleString('en-US')} understood
        {refused > 0 && `, ${refused} rejected`}.
      </p>
      {rejected.length > 0 && <RejectionGroupList rejections={rejected} />}
    </>
  );
}
