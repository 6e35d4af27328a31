import Link from 'next/link';
import { companyAddress, factAddress, type Viewed } from '@/lib/turnaround/address';
import type { DealItem } from '@/lib/turnaround/deal';
import styles from './deal.module.css';

/** What the restructuring itself did, between before and after. Nothing where nothing of it is recorded. */
export function Deal({ known, items }: { known: Viewed; items: readonly DealItem[] }) {
  if (items.length === 0) return null;
  return (
    <section className={styles.deal} aria-labelledby="deal">
      <h2 id="deal" className={styles.title}>
        What was done
      </h2>
      <ul className={styles.items}>
        {items.map((item) => (
          <li key={item.fact?.id ?? item.event?.id}>
            <Link className={styles.link} prefetch={false} href={addressOf(known, item)}>
              {item.amount && <strong className={styles.amount}>{item.amount}</strong>} <span>{item.what}</span>
            </Link>
            <span className={styles.on}>{item.claim ? `${item.on}, claim` : item.on}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function addressOf(known: Viewed, { fact, event }: DealItem): string {
  return fact ? factAddress(known, fact.id) : `${companyAddress(known, 'timeline')}#event-${event?.number ?? ''}`;
}
