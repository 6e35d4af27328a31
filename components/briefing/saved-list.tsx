import { timeLabel } from '@/components/ui/time-label';
import type { ListedBriefing } from '@/lib/briefings/saved-briefing';
import styles from './briefing.module.css';

type Props = { company: string; saved: readonly ListedBriefing[]; current: string | null };

/** The company's briefings: the first one, and those that were saved. Each opens as a page of its own. */
export function SavedList({ company, saved, current }: Props) {
  const place = `/companies/${encodeURIComponent(company)}/briefing`;
  return (
    <section className={styles.saved} aria-label="Briefings of this company">
      <ul>
        <li>
          <a href={place} aria-current={current === null ? 'page' : undefined}>
            First briefing
          </a>{' '}
          <span>made from the facts</span>
        </li>
        {saved.map(({ id, name, revision, savedAt }) => (
          <li key={id}>
            <a href={`${place}?briefing=${id}`} aria-current={current === id ? 'page' : undefined}>
              {name}
            </a>{' '}
            <span>
              revision {revision}, {timeLabel(savedAt)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
