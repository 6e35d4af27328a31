import Link from 'next/link';
import { factAddress } from '@/lib/turnaround/address';
import type { CompanyCase, Event, Fact, Source } from '@/lib/turnaround/case';
import { catalogue } from '@/lib/turnaround/catalogue';
import { dateLabel, periodLabel, roughDateLabel } from '@/lib/turnaround/period';
import { memberName, printed } from '@/lib/turnaround/words';
import styles from './source-entry.module.css';

type Props = {
  known: CompanyCase;
  source: Source;
  resting: { carried: readonly Fact[]; confirmed: readonly Fact[]; events: readonly Event[] };
};

const mostShown = 12;

/** A source, where it is, and everything that rests on it. */
export function SourceEntry({ known, source, resting: { carried, confirmed, events } }: Props) {
  return (
    <article id={`source-${source.number}`} className={styles.source}>
      <h3>
        <span className={styles.number}>{source.number}</span>{' '}
        {source.url ? (
          <a href={source.url} rel="noreferrer nofollow external">
            {source.title}
          </a>
        ) : (
          source.title
        )}
      </h3>
      <p className={styles.detail}>
        {[source.publisher, source.publishedOn && roughDateLabel(source.publishedOn), source.kind]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {source.note && <p className={styles.detail}>{source.note}</p>}
      <Facts known={known} title="Carries" facts={carried} />
      <Facts known={known} title="Also reports" facts={confirmed} />
      {events.length > 0 && (
        <p className={styles.resting}>
          <span className={styles.detail}>Tells of </span>
          {events.map((event, index) => (
            <span key={event.id}>
              {index > 0 && '; '}
              {dateLabel(event.on)}: {event.title}
            </span>
          ))}
        </p>
      )}
      {carried.length + confirmed.length + events.length === 0 && (
        <p className={styles.detail}>Nothing rests on it in this view.</p>
      )}
      {source.cites.length > 0 && (
        <details className={styles.detail}>
          <summary>What it cites itself ({source.cites.length})</summary>
          <ul>
            {source.cites.map((url) => (
              <li key={url}>
                <a href={url} rel="noreferrer nofollow external">
                  {url}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </article>
  );
}

function Facts({ known, title, facts }: { known: CompanyCase; title: string; facts: readonly Fact[] }) {
  if (facts.length === 0) return null;
  const rest = facts.slice(mostShown);
  return (
    <div className={styles.resting}>
      <span className={styles.detail}>{title} </span>
      <FactLinks known={known} facts={facts.slice(0, mostShown)} />
      {rest.length > 0 && (
        <details className={styles.more}>
          <summary>and {rest.length} more</summary>
          <FactLinks known={known} facts={rest} />
        </details>
      )}
    </div>
  );
}

function FactLinks({ known, facts }: { known: CompanyCase; facts: readonly Fact[] }) {
  return facts.map((fact, index) => (
    <span key={fact.id}>
      {index > 0 && '; '}
      <Link prefetch={false} href={factAddress(known, fact.id)}>
        {catalogue[fact.metric].name} {printed(fact, known.locale)}
      </Link>
      , {[memberName(fact), periodLabel(fact.period)].filter(Boolean).join(', ')}
    </span>
  ));
}
