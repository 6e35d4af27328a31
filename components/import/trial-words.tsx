import type { Trial } from '@/lib/imports/files/try-table';
import { placeWords } from '@/lib/imports/place';
import { counted } from './count-words';
import styles from './import.module.css';
import { whyOf } from './why';

/** What the first rows become, read so. */
export function TrialWords({ trial }: { trial: Trial }) {
  if (!trial.ok) return <p className={styles.problem}>{trial.sentence}</p>;
  const { tried, facts, rejected } = trial;
  const refused = tried - facts;
  return (
    <div className={styles.said}>
      <p>
        Read so, {facts === tried ? 'all of' : `${facts} of`} the first {counted(tried, 'value')}{' '}
        {facts === 1 ? 'becomes a figure' : 'become figures'}
        {refused > 0 && `, and ${refused} ${refused === 1 ? 'is' : 'are'} rejected`}.
      </p>
      {rejected.length > 0 && (
        <ul className={styles.list}>
          {rejected.map((each) => (
            <li key={placeWords(each.place)}>
              {placeWords(each.place)}: {whyOf(each)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
