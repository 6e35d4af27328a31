import { quoted } from '@/lib/imports/quoted';
import { capital } from '@/lib/turnaround/words';

/** Thrown while a row is read, for one cell of it; the row's reader turns it into a rejection. */
export class CellRefused extends Error {
  /**
   * @param at the column's place in its row, from 0; null when no cell is to blame
   * @param why a phrase, "it is not a number"
   * @param expected a phrase, "USD, such as $5M"
   */
  constructor(
    readonly at: number | null,
    readonly read: string,
    readonly why: string,
    readonly expected: string,
  ) {
    super(`${read === '' ? capital(why) : `Read ${quoted(read)}: ${why}`}. Expected ${expected}.`);
  }
}
