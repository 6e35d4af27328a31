import type { ProposedSource } from '@/lib/imports/proposed';
import type { IsoDate } from '@/lib/turnaround/case';
import type { DateOrder } from './day-tokens';
import type { ShareForm } from './read-count';

/** What a list is read with beside its cells. */
export type ListOptions = {
  readonly source: Pick<ProposedSource, 'title' | 'publisher' | 'publishedOn' | 'url'>;
  /** Needed only where no date of the list shows its own order. */
  readonly dateOrder: DateOrder | null;
  /** Needed only where the list does not show how it writes shares. */
  readonly shares: ShareForm;
  /** No notice is dated long after this day. */
  readonly today: IsoDate;
};
