import type { BriefingContent } from '@/lib/briefings/briefing';
import type { SavedBriefing } from '@/lib/briefings/saved-briefing';

type Row = {
  readonly briefingId: string;
  readonly revision: number;
  readonly name: string;
  readonly content: unknown;
  readonly deleted: boolean;
  readonly savedAt: Date;
  readonly savedBy: string;
};

/** A stored revision as a plain object. Its content was checked before it was stored. */
export function savedBriefing({ briefingId, revision, name, content, deleted, savedAt, savedBy }: Row): SavedBriefing {
  const saved = { id: briefingId, revision, name, deleted, savedAt: savedAt.toISOString(), savedBy };
  return { ...saved, content: content as BriefingContent };
}
