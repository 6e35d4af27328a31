'use client';

import { useState } from 'react';
import { CopyResult } from '@/components/ui/copy-result';
import type { Copied } from '@/components/ui/copying';
import { Dialog } from '@/components/ui/dialog';
import { ShareLines } from '@/components/ui/share-lines';
import { companyAddress, type Viewed } from '@/lib/turnaround/address';
import type { IsoDate } from '@/lib/turnaround/case';
import { shareAddress } from '@/lib/turnaround/share-address';
import styles from './page-menu.module.css';

export type TakePageProps = { known: Viewed; today: IsoDate; onClose(): void };

const formats = [
  ['pptx', 'PowerPoint'],
  ['pdf', 'PDF'],
  ['png', 'PNG'],
  ['xlsx', 'Excel'],
] as const;

/** Takes the page away: its address, on paper, or chart by chart. */
export function TakePage({ known, today, onClose }: TakePageProps) {
  const [copied, setCopied] = useState<Copied | null>(null);
  const charts = chartsHere();
  return (
    <Dialog title="Take this page" heading="Take this page" onClose={onClose}>
      <div className={styles.parts}>
        <section>
          <h3>Address</h3>
          <ShareLines
            share={shareAddress(location.href.replace(/#.*/, ''), today)}
            onCopy={async (way) => setCopied(await way())}
          />
          <CopyResult copied={copied} />
        </section>
        <section>
          <h3>Paper</h3>
          <button type="button" className={styles.print} onClick={() => print()}>
            Print
          </button>
          <p className={styles.note}>A report without controls, with the footnotes, the address and the date.</p>
        </section>
        {charts.length > 0 && (
          <section>
            <h3>Charts on this page</h3>
            <ul className={styles.list}>
              {charts.map(({ name, title }) => (
                <li key={name}>
                  <a href={`#chart-${name}`} onClick={onClose}>
                    {title}
                  </a>
                  {formats.map(([format, label]) => (
                    <a key={format} href={companyAddress(known, `charts/${name}.${format}`)} download>
                      <span className="visually-hidden">{title} as </span>
                      {label}
                    </a>
                  ))}
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Dialog>
  );
}

/** The charts that stand on the page and that there are files of. */
function chartsHere(): { name: string; title: string }[] {
  return [...document.querySelectorAll<HTMLElement>('figure[data-chart]')].map((figure) => ({
    name: figure.dataset.chart ?? '',
    title: figure.querySelector('[data-title]')?.textContent ?? '',
  }));
}
