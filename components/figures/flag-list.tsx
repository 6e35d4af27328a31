import { NavLink } from '@/components/ui/nav-link';
import page from '@/components/ui/page.module.css';
import { factAddress } from '@/lib/turnaround/address';
import type { CompanyCase, Fact } from '@/lib/turnaround/case';
import { catalogue } from '@/lib/turnaround/catalogue';
import { openFlags } from '@/lib/turnaround/open-flags';
import { periodLabel } from '@/lib/turnaround/period';
import { memberName, printed } from '@/lib/turnaround/words';
import { ConfirmFlag } from './confirm-flag';
import styles from './flag-list.module.css';

type Props = { known: CompanyCase; facts: readonly Fact[] /** Whether the reader may answer. */; mayEdit: boolean };

const mostShown = 50;

/** Of these facts, those that look unusual and that nobody has confirmed or corrected. */
export function FlagList({ known, facts, mayEdit }: Props) {
  const flags = openFlags(known);
  const flagged = facts.filter(({ id }) => flags.has(id));
  if (flagged.length === 0) return null;
  return (
    <section className={page.section} id="unusual">
      <h2>{flagged.length === 1 ? 'One figure looks unusual' : `${flagged.length} figures look unusual`}</h2>
      <ul className={styles.list}>
        {flagged.slice(0, mostShown).map((fact) => (
          <li key={fact.id}>
            <p>
              <NavLink href={factAddress(known, fact.id)}>{titleOf(fact)}</NavLink>:{' '}
              <strong>{printed(fact, known.locale)}</strong>
            </p>
            {flags.get(fact.id)?.map(({ kind, sentence }) => (
              <p key={kind} className={styles.why}>
                <span aria-hidden="true">⚑ </span>
                {sentence}
              </p>
            ))}
            {mayEdit && <ConfirmFlag company={known.company.slug} of={{ factId: fact.id }} title={titleOf(fact)} />}
          </li>
        ))}
      </ul>
      {flagged.length > mostShown && (
        <p>The first {mostShown} are listed; the next ones follow as these are answered.</p>
      )}
    </section>
  );
}

function titleOf(fact: Fact): string {
  return [catalogue[fact.metric].name, memberName(fact), periodLabel(fact.period)].filter(Boolean).join(', ');
}
