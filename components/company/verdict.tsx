import Link from 'next/link';
import type { VerdictItem, Verdict as VerdictOf } from '@/lib/charts/verdict';
import { companyAddress, factAddress, type Viewed } from '@/lib/turnaround/address';
import styles from './verdict.module.css';

/** Did it work? One sentence, and what of it is shown, claimed or not disclosed. */
export function Verdict({ known, verdict }: { known: Viewed; verdict: VerdictOf }) {
  return (
    <section className={styles.verdict} aria-labelledby="verdict">
      <h2 id="verdict" className={styles.question}>
        Did it work?
      </h2>
      <p className={styles.sentence}>{verdict.sentence}</p>
      <div className={styles.lists}>
        <Items known={known} name="Shown" meaning="in a filing or document" items={verdict.shown} />
        <Items known={known} name="Claimed" meaning="a statement without one" items={verdict.claimed} />
        <Items
          known={known}
          name={verdict.isSearched ? 'Not disclosed' : 'Not recorded here'}
          meaning="no value since"
          items={verdict.notDisclosed}
        />
      </div>
    </section>
  );
}

type ItemsProps = { known: Viewed; name: string; meaning: string; items: readonly VerdictItem[] };

function Items({ known, name, meaning, items }: ItemsProps) {
  if (items.length === 0) return null;
  return (
    <div className={styles.list}>
      <h3>
        {name} <span className={styles.meaning}>{meaning}</span>
      </h3>
      <ul>
        {items.map((item) => (
          <li key={`${item.metric} ${item.text}`}>
            <Link prefetch={false} href={addressOf(known, item)}>
              {item.text}
            </Link>
            <span className={styles.dates}>
              {[item.dates, item.isSecondHand ? 'second-hand' : null].filter(Boolean).join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function addressOf(known: Viewed, { fact, metric }: VerdictItem): string {
  return fact ? factAddress(known, fact.id) : companyAddress(known, `metrics/${metric}`);
}
