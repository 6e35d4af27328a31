'use client';

import { useState } from 'react';
import type { FileLook } from '@/lib/charts/chart-file-address';
import { type FileSize, fileSizes } from './static/sizes';
import styles from './take-chart.module.css';

type Props = { address: string; look: FileLook; title: string };

/** The file itself, small, on a stage that keeps its size whatever is chosen. */
export function FilePreview({ address, look, title }: Props) {
  const [failed, setFailed] = useState<string | null>(null);
  const { width, height } = fileSizes[look.size as FileSize];
  return (
    <div className={styles.stage}>
      {failed === address ? (
        <p role="status">The preview could not be drawn. The files may still be had.</p>
      ) : (
        // biome-ignore lint/performance/noImgElement: a drawing of our own at its own address, nothing to optimise
        <img
          src={address}
          alt={`Preview of the file: ${title}, ${look.size}, ${look.theme}`}
          width={width}
          height={height}
          onError={() => setFailed(address)}
        />
      )}
    </div>
  );
}
