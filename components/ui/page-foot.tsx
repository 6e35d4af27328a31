import type { IsoDate } from '@/lib/turnaround/case';
import { dayLabel } from '@/lib/turnaround/period';
import type { Here } from '@/lib/turnaround/share-address';
import styles from './page-foot.module.css';
import { SheetFoot } from './sheet-foot';

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
  return (
    <>
      <SheetFoot words={`As known on ${known} · ${from}`} />
      <p className={styles.foot}>
        Printed from {from} as of {dayLabel(here.today)}. It shows what was known by {known}.
      </p>
    </>
  );
}
