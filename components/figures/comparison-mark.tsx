import type { ComparisonScale, Span } from '@/lib/charts/prepare-comparison';
import styles from './comparison-mark.module.css';

const width = 100;
const inset = 4;
const at = (share: number) => inset + share * (width - 2 * inset);

/** The small mark between before and after: both on one axis from zero, what is possible as a bar. */
export function ComparisonMark({ scale }: { scale: ComparisonScale }) {
  return (
    <svg
      className={styles.mark}
      viewBox={`0 0 ${width} 24`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <line className={styles.axis} x1={0} x2={width} y1={12} y2={12} />
      <line className={styles.zero} x1={at(scale.zero)} x2={at(scale.zero)} y1={7} y2={17} />
      {scale.before && scale.after && <Move from={scale.before} to={scale.after} />}
      {scale.before && <Figure span={scale.before} className={styles.before} />}
      {scale.after && <Figure span={scale.after} className={styles.after} />}
    </svg>
  );
}

function Move({ from, to }: { from: Span; to: Span }) {
  return (
    <line className={styles.move} x1={at((from.from + from.to) / 2)} x2={at((to.from + to.to) / 2)} y1={12} y2={12} />
  );
}

/** A point is a short upright stroke; a range a bar between its bounds; an open end has no stroke. */
function Figure({ span, className }: { span: Span; className: string | undefined }) {
  const [left, right] = [at(span.from), at(span.to)];
  return (
    <g className={className}>
      {right > left && <rect x={left} width={right - left} y={9} height={6} className={styles.possible} />}
      {span.openEnd !== 'left' && <line x1={left} x2={left} y1={5} y2={19} />}
      {span.openEnd !== 'right' && <line x1={right} x2={right} y1={5} y2={19} />}
    </g>
  );
}
