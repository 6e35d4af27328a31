import { NavLink } from '@/components/ui/nav-link';
import { companyAddress, type Viewed } from '@/lib/turnaround/address';
import { bases, basisMeanings, basisNames } from '@/lib/turnaround/basis/basis';
import type { Comparison } from '@/lib/turnaround/before-after';
import styles from './basis-choice.module.css';

type Props = { known: Viewed; path?: string; comparison: Comparison };

/** On which basis before and after are compared, and the way to the others: links, which work without script. */
export function BasisChoice({ known, path = '', comparison: { basis, available, instead } }: Props) {
  return (
    <div className={styles.basis}>
      <nav aria-label="Basis of comparison" className={styles.choice}>
        <span className={styles.label}>Compared</span>
        {bases.map((each) =>
          available.includes(each) ? (
            <NavLink
              key={each}
              href={companyAddress({ ...known, basis: each }, path)}
              title={basisMeanings[each]}
              {...(each === basis && { 'aria-current': 'true' as const })}
            >
              {basisNames[each]}
            </NavLink>
          ) : (
            <span key={each} className={styles.none} title="The figures here do not allow it">
              {basisNames[each]}
            </span>
          ),
        )}
      </nav>
      <p className={styles.meaning}>{basisMeanings[basis]}.</p>
      {instead && <p className={styles.instead}>{instead}</p>}
    </div>
  );
}
