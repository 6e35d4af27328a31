import { tierNames } from '@/components/ui/tier-names';
import type { ChartSource } from '@/lib/charts/spec';
import styles from './source-list.module.css';

/** The sources by their numbers, each with tier and date. */
export function SourceList({ sources }: { sources: readonly ChartSource[] }) {
  return (
    <ol className={styles.list}>
      {sources.map((source) => (
        <li key={source.number} id={`source-${source.number}`} value={source.number}>
          {source.url ? (
            <a href={source.url} rel="noreferrer nofollow external">
              {source.title}
            </a>
          ) : (
            source.title
          )}
          <span className={styles.facts}>
            {[source.publisher, source.dateLabel, tierNames[source.tier]].filter(Boolean).join(' · ')}
          </span>
        </li>
      ))}
    </ol>
  );
}
