import page from '@/components/ui/page.module.css';
import { sourceNumbers } from '@/lib/charts/sources';
import { companyAddress } from '@/lib/turnaround/address';
import type { CompanyCase, Fact } from '@/lib/turnaround/case';
import { type Conflict, standings } from '@/lib/turnaround/conflicts';
import { periodLabel } from '@/lib/turnaround/period';
import { printed } from '@/lib/turnaround/words';
import styles from './conflict-list.module.css';
import { FactLink } from './fact-link';

/** Where sources differ on these facts: side by side, the preferred one first, and why. */
export function ConflictList({ known, facts }: { known: CompanyCase; facts: readonly Fact[] }) {
  const standing = standings(known);
  const conflicts = distinct(facts.flatMap(({ id }) => standing.get(id)?.conflict ?? []));
  if (conflicts.length === 0) return null;
  return (
    <section className={page.section}>
      <h2>Where sources differ</h2>
      {conflicts.map(({ facts: sides, preferred, note, reason }) => (
        <div key={sides.map(({ id }) => id).join()} className={styles.conflict}>
          <ul className={styles.sides}>
            {[...sides]
              .sort((one, other) => Number(other === preferred) - Number(one === preferred))
              .map((fact) => (
                <li key={fact.id} className={fact === preferred ? styles.preferred : styles.other}>
                  <FactLink
                    className={styles.figure}
                    known={known}
                    fact={fact}
                    sources={sourceNumbers(known, fact)}
                    sourcesAt={companyAddress(known, 'sources')}
                  >
                    {printed(fact, known.locale)}
                  </FactLink>
                  <span className={styles.detail}>
                    {periodLabel(fact.period)}
                    {fact === preferred && ' · preferred'}
                  </span>
                  <span className={styles.detail}>“{fact.reported}”</span>
                </li>
              ))}
          </ul>
          {note && <p>{note}</p>}
          {reason && sides.length > 1 && <p className={styles.detail}>{reason}</p>}
        </div>
      ))}
    </section>
  );
}

/** One conflict that a person set down may join several dates. */
function distinct(conflicts: readonly Conflict[]): Conflict[] {
  return [...new Map(conflicts.map((conflict) => [conflict.facts.map(({ id }) => id).join(), conflict])).values()];
}
