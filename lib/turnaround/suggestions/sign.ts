import type { IsoDate } from '@/lib/turnaround/case';
import { catalogue } from '@/lib/turnaround/catalogue';
import type { FigureFact } from '@/lib/turnaround/series';
import { printed } from '@/lib/turnaround/words';

/** Something in the figures that a restructuring may lie behind. */
export type Sign = {
  readonly kind: 'losses to profit' | 'headcount fall' | 'debt fall' | 'restructuring charges';
  /** The last day of the time before, as far as the figures tell. */
  readonly before: IsoDate;
  /** The first day of the time after. */
  readonly after: IsoDate;
  /** One sentence, with the figures that show it. */
  readonly reason: string;
  readonly facts: readonly FigureFact[];
};

/** "$8.51B loss": a figure as a sign's sentence says it. */
export function said(fact: FigureFact): string {
  return printed(fact, 'en-US');
}

/** "net income": a metric in the middle of a sentence. */
export function named({ metric }: FigureFact): string {
  return catalogue[metric].name.toLowerCase();
}
