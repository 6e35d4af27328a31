'use client';

import { useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { chartFileAddress, type FileLook } from '@/lib/charts/chart-file-address';
import type { DrawnSizes } from '@/lib/charts/embed';
import type { ChartSpec } from '@/lib/charts/spec';
import type { IsoDate } from '@/lib/turnaround/case';
import { FilePreview } from './file-preview';
import { LookChoice } from './look-choice';
import styles from './take-chart.module.css';
import { TakeCopies } from './take-copies';
import { TakeFiles } from './take-files';

export type TakeProps = {
  spec: ChartSpec;
  sizes: DrawnSizes;
  today: IsoDate;
  title: string;
  onClose(): void;
};

/** Takes the chart away: how it will look, in which file, or onto the clipboard. */
export function TakeChart({ spec, sizes, today, title, onClose }: TakeProps) {
  const [look, setLook] = useState<FileLook>({ size: 'slide', theme: 'light', scale: 2 });
  return (
    <Dialog title={`Take the chart “${title}”`} heading={title} onClose={onClose}>
      <div className={styles.parts}>
        <div className={styles.look}>
          <FilePreview address={chartFileAddress(spec, 'svg', look)} look={look} title={title} />
          <LookChoice look={look} onChange={setLook} />
        </div>
        <TakeFiles spec={spec} look={look} />
        <TakeCopies {...{ spec, sizes, today, look }} />
      </div>
    </Dialog>
  );
}
