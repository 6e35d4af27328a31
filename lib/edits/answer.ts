import type { FieldProblem } from '@/lib/edits/read';
import type { Fact } from '@/lib/turnaround/case';

/** Of an edit that came second: what the first made of it, and who, when and why. */
export type FoundInstead = {
  /** Which of the edits that were sent. */
  readonly edit: number;
  readonly person: string;
  readonly reason: string;
  readonly recordedAt: string;
  /** What stands in the place now; null when it was taken back. */
  readonly id: string | null;
  /** The figure, where one was edited. */
  readonly fact: Fact | null;
  /** What stands now of something that is not a figure, as a person would type it; null when it is gone. */
  readonly now: object | null;
};

/** What the server says to edits: what they stored, what is wrong with them, or what stands there by now. */
export type EditAnswer =
  | { readonly kind: 'stored'; readonly ids: readonly string[] }
  | { readonly kind: 'overtaken'; readonly found: readonly FoundInstead[] }
  | {
      readonly kind: 'refused';
      readonly sentence: string;
      readonly fields: readonly (FieldProblem & { readonly edit: number })[];
    }
  /** Nobody knows whether it was stored: the same attempt must be tried again. */
  | { readonly kind: 'unknown' };
