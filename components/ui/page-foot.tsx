import type { IsoDate } from '@/lib/turnaround/case';
import { dayLabel } from '@/lib/turnaround/period';
import type { Here } from '@/lib/turnaround/share-address';
import styles from './page-foot.module.css';

type Props = {
  here: Here;
  /** Of the page on this site, with the reader's view. */
  address: string;
  asKnownOn: IsoDate | null;
};

/** On paper only: where the page is from, at its end and at the foot of every sheet. */
export function PageFoot({ here, address, asKnownOn }: Props) {
  const from = `${here.site}${address}`;
  const known = dayLabel(asKnownOn ?? here.today);
  const sheets = `@page{@bottom-left{content:${cssText(`As known on ${known} · ${from}`)}}}`;
  return (
    <>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: one string of our own, every sign in it escaped */}
      <style media="print" dangerouslySetInnerHTML={{ __html: sheets }} />
      <p className={styles.foot}>
        Printed from {from} as of {dayLabel(here.today)}. It shows what was known by {known}.
      </p>
    </>
  );
}

/** Any text as a string in a style sheet. */
function cssText(text: string): string {
  return `"${text.replace(/[^a-z0-9 .,/:?=-]/gi, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`;
}
