'use client';

import { useId, useState } from 'react';
import type { ChartSpec, Mark } from '@/lib/charts/spec';
import { palettes } from './chart-palette';
import styles from './live-chart.module.css';
import type { MarkHandlers } from './mark-handlers';
import { MarkTip } from './mark-tip';
import { TimeChart } from './time-chart';

export type InteractiveChartProps = {
  spec: ChartSpec;
  /** Of the drawing. */
  size: { readonly width: number; readonly height: number };
  /** Of its place on the page: the drawing is scaled to it, as the server's was. */
  shownWidth: number;
};

/** The chart drawn by Recharts in the browser: marks answer to pointer, focus and arrow keys. */
export function InteractiveChart({ spec, size, shownWidth }: InteractiveChartProps) {
  const id = useId();
  const [active, setActive] = useState<string | null>(null);
  const [reachable, setReachable] = useState(spec.marks[0]?.factId ?? null);
  const scale = shownWidth / size.width;
  const mark = spec.marks.find(({ factId }) => factId === active);
  const handlers: MarkHandlers = {
    active,
    reachable,
    onActive(factId) {
      setActive(factId);
      if (factId) setReachable(factId);
    },
    onKey(key, from) {
      if (key === 'Escape') return setActive(null);
      const next = neighbour(spec.marks, active ?? reachable, key);
      from.closest('svg')?.querySelector<SVGElement>(`[data-fact="${next}"]`)?.focus();
    },
  };
  return (
    <div className={styles.stage} style={{ height: size.height * scale }}>
      <section
        className={styles.scaled}
        style={{ ...size, transform: `scale(${scale})` }}
        aria-label={spec.description}
      >
        <TimeChart spec={spec} {...size} palette={palettes.page} idPrefix={id} handlers={handlers} />
      </section>
      {mark && <MarkTip spec={spec} mark={mark} />}
    </div>
  );
}

/** The mark that an arrow key leads to; the ends are ends. */
function neighbour(marks: readonly Mark[], from: string | null, key: string): string | undefined {
  const index = marks.findIndex(({ factId }) => factId === from);
  if (key === 'Home') return marks[0]?.factId;
  if (key === 'End') return marks.at(-1)?.factId;
  const step = key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 1;
  return marks[Math.max(0, Math.min(index + step, marks.length - 1))]?.factId;
}
