'use client';

import { type ComponentType, useState } from 'react';
import type { Viewed } from '@/lib/turnaround/address';
import type { IsoDate } from '@/lib/turnaround/case';
import styles from './page-menu.module.css';
import type { TakePageProps } from './take-page';

type Props = { known: Viewed; today: IsoDate };

/** Opens what takes the whole page away; its script comes with the first use. */
export function PageMenu({ known, today }: Props) {
  const [state, setState] = useState<'closed' | 'open' | 'failed'>('closed');
  const [Take, setTake] = useState<ComponentType<TakePageProps> | null>(null);

  async function open() {
    setState('open');
    try {
      const { TakePage } = await import('./take-page');
      setTake(() => TakePage);
    } catch {
      setState('failed');
    }
  }

  return (
    <div className={`${styles.menu} control`}>
      <button type="button" aria-haspopup="dialog" aria-busy={state === 'open' && !Take} onClick={open}>
        Take this page
      </button>
      {state === 'failed' && <p role="status">It could not be loaded; load this page again.</p>}
      {state === 'open' && Take && <Take known={known} today={today} onClose={() => setState('closed')} />}
    </div>
  );
}
