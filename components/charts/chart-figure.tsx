import { SourceNumbers } from '@/components/figures/source-numbers';
import type { ChartSpec } from '@/lib/charts/spec';
import { companyAddress } from '@/lib/turnaround/address';
import styles from './chart-figure.module.css';
import { ChartMenu } from './chart-menu';
import { ChartTable } from './chart-table';
import { LiveChart } from './live-chart';

/** A chart's drawing at one width, made on the server. */
type Drawing = { readonly width: number; readonly height: number; readonly svg: string };

/** A chart with its drawings for a wide and a narrow place. */
export type DrawnChart = { readonly spec: ChartSpec; readonly wide: Drawing; readonly narrow: Drawing };

/** A figure as in a paper: message, title, drawing, events, footnotes, table twin, and a menu that no file shows. */
export function ChartFigure({ spec, wide, narrow }: DrawnChart) {
  const numbers = spec.sources.map((source) => source.number);
  return (
    <figure id={`chart-${spec.name}`} className={styles.figure} aria-labelledby={`chart-${spec.name}-title`}>
      <figcaption className={styles.caption}>
        {spec.message && <p className={styles.message}>{spec.message}</p>}
        <h3 id={`chart-${spec.name}-title`} className={styles.title}>
          <span className={styles.who}>{spec.title[0]}</span> <span>{spec.title[1]}</span>{' '}
          <span className={styles.when}>{spec.title[2]}</span>
        </h3>
      </figcaption>
      <LiveChart spec={spec} wide={sizeOf(wide)} narrow={sizeOf(narrow)}>
        <StaticDrawing className={styles.wide} drawing={wide} />
        <StaticDrawing className={styles.narrow} drawing={narrow} />
      </LiveChart>
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
      <ChartTable spec={spec} />
      <ChartMenu files={companyAddress(spec, `charts/${spec.name}`)} title={`${spec.title[0]}: ${spec.title[1]}`} />
    </figure>
  );
}

/** Only the size goes to the browser's component: the drawing itself is there already. */
function sizeOf({ width, height }: Drawing) {
  return { width, height };
}

function StaticDrawing({ className, drawing }: { className: string | undefined; drawing: Drawing }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: built by components/charts/static/serialise.ts from an allow-list, all text escaped
  return <div className={className} dangerouslySetInnerHTML={{ __html: drawing.svg }} />;
}
