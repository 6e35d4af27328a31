'use client';

import { type ComponentType, type ReactNode, useEffect, useRef, useState } from 'react';
import type { ChartSpec } from '@/lib/charts/spec';
import type { InteractiveChartProps } from './interactive-chart';
import styles from './live-chart.module.css';
import { whenNearAndIdle } from './when-near';

type Size = { readonly width: number; readonly height: number };
type Props = {
  spec: ChartSpec;
  wide: Size;
  /** Between the two, for a chart that is as wide as the page. */
  middle?: Size | undefined;
  narrow: Size;
  children: ReactNode;
};

/** The same widths as in drawings.module.css. */
const [narrowest, middling] = [480, 800];

/**
 * Shows the server's drawing, and hands over to Recharts at the same size once the reader turns to the
 * chart: it is near and the browser idle, or it is pointed at or focused. Without script it stays as it is.
 */
export function LiveChart({ spec, wide, middle, narrow, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [Chart, setChart] = useState<ComponentType<InteractiveChartProps> | null>(null);
  const [width, setWidth] = useState(0);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const take = () => import('./interactive-chart').then((module) => setChart(() => module.InteractiveChart));
    const forget = whenNearAndIdle(element, take);
    const watcher = new ResizeObserver(([entry]) => entry && setWidth(entry.contentRect.width));
    watcher.observe(element);
    return () => {
      forget();
      watcher.disconnect();
    };
  }, []);

  const size = width <= narrowest ? narrow : width <= middling ? (middle ?? wide) : wide;
  return (
    <div ref={box} className={styles.box} data-drawing>
      {Chart && width > 0 ? <Chart spec={spec} size={size} shownWidth={width} /> : children}
    </div>
  );
}
