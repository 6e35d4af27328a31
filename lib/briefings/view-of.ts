import type { BriefingContent } from '@/lib/briefings/briefing';
import type { View } from '@/lib/turnaround/view';

/** How a briefing looks at its company. */
export function viewOf({ asKnownOn, without, locale, basis }: BriefingContent): View {
  return { asKnownOn, without, locale, basis: basis ?? null };
}
