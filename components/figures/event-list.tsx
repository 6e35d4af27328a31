import type { CompanyCase } from '@/lib/turnaround/case';
import { dateLabel } from '@/lib/turnaround/period';
import styles from './event-list.module.css';
import { SourceNumbers } from './source-numbers';

/** Every event by its number, in the order of time. */
export function EventList({ known }: { known: CompanyCase }) {
  if (known.events.length === 0) return <p>No events are recorded.</p>;
  return (
    <ol className={styles.events}>
      {known.events.map((event) => (
        <li key={event.id} value={event.number}>
          <span className={styles.date}>{dateLabel(event.on)}</span>
          <span className={styles.what}>
            {event.title}
            <SourceNumbers
              numbers={known.sources.filter(({ id }) => id === event.citation.sourceId).map(({ number }) => number)}
            />
            {event.note && <span className={styles.note}>{event.note}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
