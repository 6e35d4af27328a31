import type { ReactNode } from 'react';
import { SourceNumbers } from '@/components/figures/source-numbers';
import { NavLink } from '@/components/ui/nav-link';
import { isChartName } from '@/lib/charts/prepare';
import type { IsoDate } from '@/lib/turnaround/case';
import { ChartMenu } from './chart-menu';
import { ChartTable } from './chart-table';
import { Drawings, type DrawnChart, isDrawn, sizeOf } from './drawings';
import { ReadingHelp } from './reading-help';
import styles from './small-multiple.module.css';

type Props = {
  chart: DrawnChart;
  /** Names the chart among the others. */
  heading: ReactNode;
  /** Address of the page that lists the sources. */
  sourcesAt: string;
  /**
   * Where its values stand as a table on a page of their own: the chart then is a still drawing without a table, for
   * pages with thousands of values.
   */
  tableAt?: string;
  /** The day on which the page was made, where the chart can be taken along as it stands. */
  today?: IsoDate | undefined;
};

/** One of several low charts that share an axis: its name and message beside the drawing, its notes below. */
export function SmallMultiple({ chart, heading, sourcesAt, tableAt, today }: Props) {
  const { spec } = chart;
  const title = `${spec.name}-title`;
  const isFile = today !== undefined && isChartName(spec.name);
  return (
    <figure
      id={`chart-${spec.name}`}
      data-chart={isFile ? spec.name : undefined}
      className={styles.multiple}
      aria-labelledby={title}
    >
      <figcaption className={styles.head}>
        <h3 id={title}>
          {heading}
          <span className="visually-hidden">
            : <span data-title>{spec.title[1]}</span>
          </span>
        </h3>
        {spec.message && <p className={styles.message}>{spec.message}</p>}
        <p className={styles.when}>{spec.title[2]}</p>
      </figcaption>
      <div className={styles.body}>
        <Drawings {...chart} spec={spec} isLive={tableAt === undefined} />
        <p className={styles.notes}>
          {spec.footnotes.join(' ')} Sources
          <SourceNumbers numbers={spec.sources.map(({ number }) => number)} at={sourcesAt} />
        </p>
        <ReadingHelp spec={spec} of={spec.title[1]} />
        {tableAt === undefined ? (
          <ChartTable spec={spec} sourcesAt={sourcesAt} isOpen={!isDrawn(chart)} />
        ) : (
          <p className={styles.table}>
            <NavLink href={tableAt}>Figures as a table</NavLink>
          </p>
        )}
      </div>
      {isFile && (
        <ChartMenu spec={spec} sizes={{ wide: sizeOf(chart.wide), narrow: sizeOf(chart.narrow) }} today={today} />
      )}
    </figure>
  );
}

/** A place among the others without a chart, and why. */
export function MissingMultiple({ heading, reason }: { heading: ReactNode; reason: string }) {
  return (
    <section className={styles.multiple}>
      <h3>{heading}</h3>
      <p className={styles.reason}>{reason}</p>
    </section>
  );
}
