import type { CompanyDetails, CompanyDraft } from '@/lib/edits/company-draft';
import type { ReadEvent } from '@/lib/edits/event-draft';
import type { ReadFact } from '@/lib/edits/read-fact';
import type { RestructuringDraft } from '@/lib/edits/restructuring-draft';
import type { SourceDetails, SourceDraft } from '@/lib/edits/source-draft';
import type { Restructuring } from '@/lib/turnaround/case';

/** What one has to be allowed to make these changes: what a company is, is for its owners to say. */
export function actionOf(edits: readonly Edit[]): 'edit' | 'administer' {
  return edits.some(({ kind }) => kind === 'change-company') ? 'administer' : 'edit';
}

/** One change, read and ready to be stored. `from` is what the person saw before changing it. */
export type Edit =
  /** `beside` names the figures of the same place that the person has seen. */
  | { readonly kind: 'add-fact'; readonly read: ReadFact; readonly beside: readonly string[] }
  | { readonly kind: 'restate-fact'; readonly factId: string; readonly read: ReadFact }
  | { readonly kind: 'withdraw-fact'; readonly factId: string }
  /** Answers all that is flagged of a figure: it stands. */
  | { readonly kind: 'confirm-fact'; readonly factId: string }
  /** The same of an event. */
  | { readonly kind: 'confirm-event'; readonly eventId: string }
  | { readonly kind: 'add-event'; readonly read: ReadEvent }
  | { readonly kind: 'change-event'; readonly eventId: string; readonly read: ReadEvent }
  | { readonly kind: 'withdraw-event'; readonly eventId: string }
  | { readonly kind: 'add-restructuring'; readonly read: Omit<Restructuring, 'id'> }
  | {
      readonly kind: 'change-restructuring';
      readonly id: string;
      readonly from: RestructuringDraft;
      readonly read: Omit<Restructuring, 'id'>;
    }
  | { readonly kind: 'remove-restructuring'; readonly id: string; readonly from: RestructuringDraft }
  | { readonly kind: 'change-company'; readonly from: CompanyDraft; readonly read: CompanyDetails }
  | {
      readonly kind: 'change-source';
      readonly id: string;
      readonly from: SourceDraft;
      readonly read: SourceDetails;
    };
