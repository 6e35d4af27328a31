'use client';

import { useState } from 'react';
import { CopyResult } from '@/components/ui/copy-result';
import { type Copied, copyPng, copySvg, copyText } from '@/components/ui/copying';
import { ShareLines } from '@/components/ui/share-lines';
import { chartFileAddress, type FileLook } from '@/lib/charts/chart-file-address';
import { citationSentence } from '@/lib/charts/citation-sentence';
import { type DrawnSizes, embedCode, embedHeight, embedWidth } from '@/lib/charts/embed';
import type { ChartSpec } from '@/lib/charts/spec';
import type { IsoDate } from '@/lib/turnaround/case';
import { shareAddress } from '@/lib/turnaround/share-address';
import styles from './take-chart.module.css';

type Props = { spec: ChartSpec; sizes: DrawnSizes; today: IsoDate; look: FileLook };

/** What goes onto the clipboard: picture, drawing, sentence, address, or the words that embed the chart. */
export function TakeCopies({ spec, sizes, today, look }: Props) {
  const [copied, setCopied] = useState<Copied | null>(null);
  const share = shareAddress(location.href, today, `chart-${spec.name}`);
  const code = () =>
    embedCode(spec, location.origin, look.theme, {
      width: '100%',
      height: embedHeight(spec, sizes, embedWidth),
    });
  const ways: readonly (readonly [string, string, () => Promise<Copied>])[] = [
    ['Picture', 'PNG', () => copyPng(chartFileAddress(spec, 'png', look))],
    ['Drawing', 'SVG', () => copySvg(chartFileAddress(spec, 'svg', look))],
    ['Sentence', 'with its citation', () => copyText('Sentence', citationSentence(spec, today, share.exact))],
    ['Embed code', 'for another site', () => copyText('Embed code', code())],
  ];

  async function copy(way: () => Promise<Copied>) {
    setCopied({ said: 'Copying …', text: null });
    setCopied(await way());
  }

  return (
    <section className={styles.part}>
      <h3>Copy</h3>
      <ul className={styles.list}>
        {ways.map(([what, kind, way]) => (
          <li key={what}>
            <button type="button" onClick={() => copy(way)}>
              <span className="visually-hidden">Copy </span>
              {what}
            </button>{' '}
            <span className={styles.use}>{kind}</span>
          </li>
        ))}
      </ul>
      <ShareLines share={share} onCopy={copy} />
      <CopyResult copied={copied} />
    </section>
  );
}
