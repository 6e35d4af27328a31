import type { AnyMark, ChartSpec } from '@/lib/charts/spec';
import { dayNumber, middle } from '@/lib/turnaround/period';
import styles from './live-chart.module.css';

/** What a mark says when it is pointed at: the figure with its bounds, whose, when, and from which source. */
export function MarkTip({ spec, mark }: { spec: ChartSpec; mark: AnyMark }) {
  const share = placeOf(spec, mark);
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

/** How far to the right the mark stands, from 0 to 1: in time, or where its row ends. */
function placeOf(spec: ChartSpec, { id }: AnyMark): number {
  if (spec.shape === 'rows') {
    const row = spec.marks.find((each) => each.id === id);
    return row ? (row.reaches - spec.value.min) / (spec.value.max - spec.value.min || 1) : 0;
  }
  const marks = spec.shape === 'time' ? spec.marks.map(({ id: each, period: on }) => ({ each, on })) : [];
  const events = spec.shape === 'timeline' ? spec.marks.map(({ id: each, on }) => ({ each, on })) : [];
  const found = [...marks, ...events].find(({ each }) => each === id);
  const [from, to] = [dayNumber(spec.time.from), dayNumber(spec.time.to)];
  return found ? (dayNumber(middle(found.on)) - from) / (to - from) : 0;
}
