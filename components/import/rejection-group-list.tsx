import { NavLink } from '@/components/ui/nav-link';
import { placeWords } from '@/lib/imports/place';
import type { Rejected } from '@/lib/imports/proposed';
import { groupRejections } from '@/lib/imports/rejection-groups';
import { counted } from './count-words';
import styles from './import.module.css';

type Props = {
  rejections: readonly Rejected[];
  /** Where what they are can be chosen; null once the file is gone, or on that page itself. */
  readAgain?: string | null;
};

/** Why cells are rejected, by reason and row, and what to do about each. */
export function RejectionGroupList({ rejections, readAgain = null }: Props) {
  const groups = groupRejections(rejections);
  return (
    <ul className={styles.list} aria-label="Why cells are rejected">
      {groups.map(({ label, why, cells, first, remedy, canMap }) => (
        <li key={`${label}${why}`}>
          <strong>{label === null ? capital(why) : `“${label}”`}</strong>
          {label !== null && `: ${why}`} – {counted(cells, 'cell')}
          <span className={styles.place}>
            {cells === 1 ? '' : 'The first: '}
            {placeWords(first)}
          </span>
          <span className={styles.remedy}>
            {canMap && readAgain !== null ? (
              <>
                <NavLink href={readAgain}>Choose what it is</NavLink>, or save without {cells === 1 ? 'it' : 'them'}.
              </>
            ) : (
              remedy
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
