import type { ChartSpec, Mark } from '@/lib/charts/spec';
import { dayNumber, middle } from '@/lib/turnaround/period';
import styles from './live-chart.module.css';

/** What a mark says when it is pointed at: the figure with its bounds, whose, when, and from which source. */
export function MarkTip({ spec, mark }: { spec: ChartSpec; mark: Mark }) {
  const [from, to] = [dayNumber(spec.time.from), dayNumber(spec.time.to)];
  const share = (dayNumber(middle(mark.period)) - from) / (to - from);
  const sources = spec.sources.filter(({ number }) => mark.sources.includes(number));
  return (
    <div
      className={styles.tip}
      style={{ left: `${share * 100}%`, transform: `translateX(-${share * 100}%)` }}
      role="status"
    >
      <strong>{mark.label}</strong>
      <span>{mark.spoken}</span>
      {mark.conflict && <span className={styles.warning}>Sources differ: see its passport.</span>}
      {sources.map((source) => (
        <span key={source.number} className={styles.quiet}>
          [{source.number}] {source.publisher}
          {source.dateLabel && `, ${source.dateLabel}`}, {source.tier}
        </span>
      ))}
    </div>
  );
}
