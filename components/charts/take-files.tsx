'use client';

import { chartFileAddress, chartFiles, type FileLook } from '@/lib/charts/chart-file-address';
import type { ChartSpec } from '@/lib/charts/spec';
import styles from './take-chart.module.css';

/** Every file of the chart as a link. */
export function TakeFiles({ spec, look }: { spec: ChartSpec; look: FileLook }) {
  return (
    <section className={styles.part}>
      <h3>Files</h3>
      <ul className={styles.list}>
        {chartFiles.map(({ format, name, use }) => (
          <li key={format}>
            <a href={chartFileAddress(spec, format, look)} download>
              {name}
            </a>{' '}
            <span className={styles.use}>{use}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
