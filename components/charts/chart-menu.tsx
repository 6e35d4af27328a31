'use client';

import { type ComponentType, useState } from 'react';
import type { DrawnSizes } from '@/lib/charts/embed';
import type { ChartSpec } from '@/lib/charts/spec';
import type { IsoDate } from '@/lib/turnaround/case';
import styles from './chart-menu.module.css';
import type { TakeProps } from './take-chart';

type Props = {
  spec: ChartSpec;
  sizes: DrawnSizes;
  /** The day on which the page was made, as the server knows it. */
  today: IsoDate;
};

const load = () => import('./take-chart');

/** Opens what takes the chart away; its script comes with the first use. Never part of a file. */
export function ChartMenu({ spec, sizes, today }: Props) {
  const [state, setState] = useState<'closed' | 'open' | 'failed'>('closed');
  const [Take, setTake] = useState<ComponentType<TakeProps> | null>(null);
  const title = `${spec.title[0]}: ${spec.title[1]}`;

  async function open() {
    setState('open');
    try {
      const { TakeChart } = await load();
      setTake(() => TakeChart);
    } catch {
      setState('failed');
    }
  }

  return (
    <div className={`${styles.menu} control`}>
      <button
        type="button"
        className={styles.opener}
        aria-haspopup="dialog"
        aria-busy={state === 'open' && !Take}
        onPointerEnter={() => load().catch(() => {})}
        onClick={open}
      >
        Take<span className="visually-hidden"> the chart “{title}”</span>
      </button>
      {state === 'failed' && (
        <p role="status" className={styles.failed}>
          It could not be loaded; load this page again.
        </p>
      )}
      {state === 'open' && Take && <Take {...{ spec, sizes, today, title }} onClose={() => setState('closed')} />}
    </div>
  );
}
