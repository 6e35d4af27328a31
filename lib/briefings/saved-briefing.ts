import type { BriefingContent } from '@/lib/briefings/briefing';

/** A briefing in a list: its latest revision without what is in it. */
export type ListedBriefing = {
  readonly id: string;
  /** From 1; each save makes the next one. */
  readonly revision: number;
  readonly name: string;
  /** ISO 8601 instant in UTC. */
  readonly savedAt: string;
  readonly savedBy: string;
  readonly deleted: boolean;
};

/** A briefing as it was saved. */
export type SavedBriefing = ListedBriefing & { readonly content: BriefingContent };
