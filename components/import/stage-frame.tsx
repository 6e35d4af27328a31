import type { ReactNode } from 'react';
import page from '@/components/ui/page.module.css';
import styles from './import.module.css';

type Props = { trail: ReactNode; title: string; lead: string; children: ReactNode };

/** The page of one file on its way to figures. */
export function StageFrame({ trail, title, lead, children }: Props) {
  return (
    <div className={page.page}>
      <header className={page.head}>
        <p className={page.trail}>{trail}</p>
        <h1 className={styles.title}>{title}</h1>
        <p className={page.lead} role="status">
          {lead}
        </p>
      </header>
      <div className={styles.stage}>{children}</div>
    </div>
  );
}
