import { ChartFigure } from './chart-figure';
import styles from './chart-section.module.css';
import type { DrawnChart } from './drawings';

/** Charts in two columns where there is room. */
export function ChartSection({ charts }: { charts: readonly DrawnChart[] }) {
  if (charts.length === 0) return <p>No fact is recorded yet that a chart could show.</p>;
  return (
    <div className={styles.charts}>
      {charts.map((chart) => (
        <ChartFigure key={chart.spec.name} {...chart} />
      ))}
    </div>
  );
}
