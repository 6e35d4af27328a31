'use client';

import type { ShareAddress } from '@/lib/turnaround/share-address';
import { type Copied, copyText } from './copying';
import styles from './share-lines.module.css';

type Props = { share: ShareAddress; onCopy(way: () => Promise<Copied>): void };

/** The address that keeps showing this, and the one that stays current. */
export function ShareLines({ share, onCopy }: Props) {
  return (
    <div className={styles.share}>
      <p>
        <button type="button" onClick={() => onCopy(() => copyText('Address', share.exact))}>
          <span className="visually-hidden">Copy the </span>Address of exactly this
        </button>
        <span className={styles.note}>It shows the same on any later day; later corrections are then not shown.</span>
      </p>
      <p>
        <button type="button" onClick={() => onCopy(() => copyText('Address', share.current))}>
          <span className="visually-hidden">Copy the </span>Address that stays current
        </button>
        <span className={styles.note}>It shows what is known on the day it is opened.</span>
      </p>
    </div>
  );
}
