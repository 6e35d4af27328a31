import type { ReactNode } from 'react';
import { HowToRead } from '@/components/ui/how-to-read';
import { type ComparisonMark, comparisonHelp } from '@/lib/charts/comparison-help';
import type { HeadlineRow } from '@/lib/turnaround/before-after';
import styles from './comparison-help.module.css';

/** What the small marks between before and after mean, of those that these rows have. */
export function ComparisonHelp({ rows }: { rows: readonly HeadlineRow[] }) {
  const items = comparisonHelp(rows).map(({ mark, side, lead, meaning }) => ({
    mark,
    lead,
    meaning,
    swatch: <g className={styles[side]}>{swatches[mark]}</g>,
  }));
  return <HowToRead items={items} of="before and after" />;
}

const tick = <path d="M10 3V17" className={styles.stroke} />;

const swatches: Record<ComparisonMark, ReactNode> = {
  before: tick,
  after: tick,
  tick,
  range: (
    <>
      <rect x={2} y={7} width={16} height={6} className={styles.tint} />
      <path d="M2 3V17M18 3V17" className={styles.stroke} />
    </>
  ),
  open: (
    <>
      <rect x={2} y={7} width={18} height={6} className={styles.tint} />
      <path d="M2 3V17" className={styles.stroke} />
    </>
  ),
  move: <path d="M0 10H20" className={styles.move} />,
  zero: <path d="M10 3V17" className={styles.thin} />,
};
