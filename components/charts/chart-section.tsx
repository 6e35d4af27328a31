import type { IsoDate } from '@/lib/turnaround/case';
import { ChartFigure } from './chart-figure';
import styles from './chart-section.module.css';
import type { DrawnChart } from './drawings';

/** Charts in two columns where there is room. */
export function ChartSection({ charts, today }: { charts: readonly DrawnChart[]; today: IsoDate }) {
  if (charts.length === 0) return <p>No fact is recorded yet that a chart could show.</p>;
  return (
    <div className={styles.charts}>
      {charts.map((chart) => (
        <ChartFigure key={chart.spec.name} {...chart} today={today} />
      ))}
    </div>
  );
}
