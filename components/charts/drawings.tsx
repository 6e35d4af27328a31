import type { ChartSpec } from '@/lib/charts/spec';
import styles from './drawings.module.css';
import { LiveChart } from './live-chart';

/** A chart's drawing at one width, made on the server. */
type Drawing = {
  readonly width: number;
  readonly height: number;
  /** Null where it could not be drawn in time: the chart's table then stands in its place. */
  readonly svg: string | null;
};

/** A chart with its drawings for a wide and a narrow place; one that is as wide as the page has a third between them. */
export type DrawnChart = {
  readonly spec: ChartSpec;
  readonly wide: Drawing;
  readonly middle?: Drawing;
  readonly narrow: Drawing;
};

/** The drawing that fits its place, as the server made it until Recharts takes over; where it is not live, for good. */
export function Drawings({ spec, wide, middle, narrow, isLive = true }: DrawnChart & { isLive?: boolean }) {
  if (!isDrawn({ wide, narrow }))
    return (
      <p role="note" className={styles.undrawn}>
        This chart could not be drawn in time. Load the page again to try once more; its figures stand in the table.
      </p>
    );
  const drawings = (
    <>
      <StaticDrawing className={styles.wide} drawing={wide} />
      {middle && <StaticDrawing className={styles.middle} drawing={middle} />}
      <StaticDrawing className={styles.narrow} drawing={narrow} />
    </>
  );
  if (!isLive)
    return (
      <div className={styles.still} data-drawing>
        {drawings}
      </div>
    );
  return (
    <LiveChart spec={spec} wide={sizeOf(wide)} middle={middle && sizeOf(middle)} narrow={sizeOf(narrow)}>
      {drawings}
    </LiveChart>
  );
}

/** Whether a chart was drawn: else its table stands open. */
export function isDrawn({ wide, narrow }: Pick<DrawnChart, 'wide' | 'narrow'>): boolean {
  return wide.svg !== null && narrow.svg !== null;
}

/** Only the size goes to the browser's component: the drawing itself is there already. */
export function sizeOf({ width, height }: Drawing) {
  return { width, height };
}

function StaticDrawing({ className, drawing }: { className: string | undefined; drawing: Drawing }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: built by components/charts/static/serialise.ts from an allow-list, all text escaped
  return <div className={className} dangerouslySetInnerHTML={{ __html: drawing.svg ?? '' }} />;
}
