import { placeWords } from '@/lib/imports/place';
import type { Rejected } from '@/lib/imports/proposed';
import { groupRejections } from '@/lib/imports/rejection-groups';
import { counted } from './count-words';
import styles from './import.module.css';

/** Why cells are rejected, by reason and row, and what to do about each. */
export function RejectionGroupList({ rejections }: { rejections: readonly Rejected[] }) {
  const groups = groupRejections(rejections);
  return (
    <ul className={styles.list} aria-label="Why cells are rejected">
      {groups.map(({ label, why, cells, first, remedy }) => (
        <li key={`${label}${why}`}>
          <strong>{label ?? capital(why)}</strong>
          {label !== null && `: ${why}`}, {counted(cells, 'cell')}
          <span className={styles.place}>The first: {placeWords(first)}</span>
          <span className={styles.remedy}>{remedy}</span>
        </li>
      ))}
    </ul>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
