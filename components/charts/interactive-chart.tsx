'use client';

import { useId, useState } from 'react';
import type { AnyMark, ChartSpec } from '@/lib/charts/spec';
import { Chart } from './chart';
import { palettes } from './chart-palette';
import styles from './live-chart.module.css';
import type { MarkHandlers } from './mark-handlers';
import { MarkTip } from './mark-tip';

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
  const [reachable, setReachable] = useState(spec.marks[0]?.id ?? null);
  const scale = shownWidth / size.width;
  const mark = spec.marks.find(({ id: each }) => each === active);
  const handlers: MarkHandlers = {
    active,
    reachable,
    onActive(next) {
      setActive(next);
      if (next) setReachable(next);
    },
    onKey(key, from) {
      if (key === 'Escape') return setActive(null);
      const next = neighbour(spec.marks, active ?? reachable, key);
      from.closest('svg')?.querySelector<SVGElement>(`[data-mark="${next}"]`)?.focus();
    },
  };
  return (
    <div className={styles.stage} style={{ height: size.height * scale }}>
      <section
        className={styles.scaled}
        style={{ ...size, transform: `scale(${scale})` }}
        aria-label={spec.description}
      >
        <Chart spec={spec} {...size} palette={palettes.page} idPrefix={id} handlers={handlers} />
      </section>
      {mark && <MarkTip spec={spec} mark={mark} />}
    </div>
  );
}

/** The mark that an arrow key leads to; the ends are ends. */
function neighbour(marks: readonly AnyMark[], from: string | null, key: string): string | undefined {
  const index = marks.findIndex(({ id }) => id === from);
  if (key === 'Home') return marks[0]?.id;
  if (key === 'End') return marks.at(-1)?.id;
  const step = key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 1;
  return marks[Math.max(0, Math.min(index + step, marks.length - 1))]?.id;
}
