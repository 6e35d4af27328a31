import { validate } from 'uuid';
import { type Query, readQuery, refuse, shorten } from '@/lib/api/query';
import { readView, viewNames } from '@/lib/api/view-query';
import type { IsoDate } from '@/lib/turnaround/case';
import type { View } from '@/lib/turnaround/view';

export const briefingFormats = ['pptx', 'pdf', 'xlsx', 'zip'] as const;
export type BriefingFormat = (typeof briefingFormats)[number];

/** Which briefing is asked for: a saved one, or the company's first briefing in a reader's view. */
export type WantedBriefing =
  | { readonly kind: 'saved'; readonly id: string; readonly revision: number | null }
  | { readonly kind: 'first'; readonly view: View };

export function isBriefingFormat(word: string | undefined): word is BriefingFormat {
  return briefingFormats.some((known) => known === word);
}

/**
 * Reads `?briefing=ID&revision=3`, or the parameters of a view for the first briefing; the two exclude each other,
 * because what is saved has a view of its own.
 */
export function readBriefingRequest(search: URLSearchParams, today: IsoDate): Query<WantedBriefing> {
  const query = readQuery(search, ['briefing', 'revision', ...viewNames]);
  if (!query.ok) return query;
  const { briefing, revision, ...given } = query.value;
  if (briefing === undefined) {
    if (revision !== undefined) return refuse('A "revision" needs the "briefing" that it is of.');
    const view = readView(given, today);
    return view.ok ? { ok: true, value: { kind: 'first', view: view.value } } : view;
  }
  const [own] = Object.keys(given);
  if (own) return refuse(`A saved briefing has its own "${own}"; leave it out of the address.`);
  if (!validate(briefing)) return refuse(`"${shorten(briefing)}" is no briefing's id.`);
  if (revision !== undefined && !/^[1-9]\d{0,5}$/.test(revision)) {
    return refuse(`"${shorten(revision)}" is no revision; they are counted from 1.`);
  }
  return { ok: true, value: { kind: 'saved', id: briefing, revision: revision ? Number(revision) : null } };
}
