import { SourceNumbers } from '@/components/figures/source-numbers';
import type { IsoDate } from '@/lib/turnaround/case';
import styles from './chart-figure.module.css';
import { ChartMenu } from './chart-menu';
import { ChartTable } from './chart-table';
import { Drawings, type DrawnChart, isDrawn, sizeOf } from './drawings';
import { ReadingHelp } from './reading-help';

/** A figure as in a paper: message, title, drawing, events, footnotes, table twin, and a menu that no file shows. */
export function ChartFigure({ spec, wide, narrow, today }: DrawnChart & { today: IsoDate }) {
  const numbers = spec.sources.map((source) => source.number);
  return (
    <figure
      id={`chart-${spec.name}`}
      data-chart={spec.name}
      className={styles.figure}
      aria-labelledby={`chart-${spec.name}-title`}
    >
      <figcaption className={styles.caption}>
        {spec.message && <p className={styles.message}>{spec.message}</p>}
        <h3 id={`chart-${spec.name}-title`} className={styles.title}>
          <span className={styles.who}>{spec.title[0]}</span> <span data-title>{spec.title[1]}</span>{' '}
          <span className={styles.when}>{spec.title[2]}</span>
        </h3>
      </figcaption>
      <Drawings spec={spec} wide={wide} narrow={narrow} />
      <div className={styles.notes}>
        {spec.events.length > 0 && (
          <ol className={styles.events}>
            {spec.events.map((event) => (
              <li key={event.number} value={event.number}>
                <span className={styles.eventDate}>{event.dateLabel}</span> {event.title}
              </li>
            ))}
          </ol>
        )}
        {spec.footnotes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        <p>
          Sources
          <SourceNumbers numbers={numbers} />
        </p>
      </div>
      <ReadingHelp spec={spec} of={`${spec.title[0]}, ${spec.title[1]}`} />
      <ChartTable spec={spec} isOpen={!isDrawn({ wide, narrow })} />
      <ChartMenu spec={spec} sizes={{ wide: sizeOf(wide), narrow: sizeOf(narrow) }} today={today} />
    </figure>
  );
}
