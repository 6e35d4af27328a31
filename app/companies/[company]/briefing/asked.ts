import { cacheOf, type forAll, forOne } from '@/lib/access/caching';
import type { Visibility } from '@/lib/access/framing';
import type { Viewer } from '@/lib/access/viewer';
import { problem } from '@/lib/api/problem';
import { readQuery, shorten } from '@/lib/api/query';
import { readView, viewNames } from '@/lib/api/view-query';
import type { BriefingContent } from '@/lib/briefings/briefing';
import { firstBriefing } from '@/lib/briefings/first-briefing';
import type { SavedBriefing } from '@/lib/briefings/saved-briefing';
import { readBriefing } from '@/lib/data/read-briefing';
import type { CompanyRecord } from '@/lib/turnaround/case';
import { type View, viewed } from '@/lib/turnaround/view';
import { today } from '../../../refusal';
import { companyFor } from '../company-for';
import { kept } from './kept';

/** The parameters that name a briefing. */
export const briefingNames = ['briefing', 'revision'] as const;

type Refused = { readonly ok: false; readonly status: 400 | 404; readonly detail: string };

export type Asked =
  | { readonly ok: true; readonly content: BriefingContent; readonly saved: SavedBriefing | null }
  | Refused;

/** The saved briefing of `?briefing=ID&revision=N`, its latest revision without N; the first briefing without ID. */
export async function askedBriefing(
  viewer: Viewer,
  record: CompanyRecord,
  { asKnownOn, without, locale, basis }: View,
  { briefing, revision }: Partial<Record<(typeof briefingNames)[number], string>>,
): Promise<Asked> {
  if (!briefing) {
    if (revision) return { ok: false, status: 400, detail: 'A revision needs its briefing: "?briefing=…&revision=1".' };
    const view = { asKnownOn, without, locale, basis };
    const content = kept(record, ['first', view], () => firstBriefing(viewed(record, view)));
    return { ok: true, content, saved: null };
  }
  if (revision && !/^[1-9]\d{0,6}$/.test(revision)) {
    return { ok: false, status: 400, detail: `"${shorten(revision)}" is no revision; write a number from 1.` };
  }
  const saved = await readBriefing(viewer, record.company.id, briefing, revision ? Number(revision) : null);
  if (saved) return { ok: true, content: saved.content, saved };
  const which = revision ? `no such briefing with a revision ${revision}` : 'no such briefing';
  return { ok: false, status: 404, detail: `${record.company.name} has ${which}.` };
}

type AskedByAddress =
  | {
      readonly ok: true;
      readonly content: BriefingContent;
      readonly record: CompanyRecord;
      readonly viewer: Viewer;
      readonly visibility: Visibility;
      /** For whom its files are. */
      readonly cache: typeof forAll | typeof forOne;
    }
  | { readonly ok: false; readonly answer: Response };

/** The briefing that an address of a file names: a saved one, or the first one in the view of its parameters. */
export async function askedByAddress(company: string, search: URLSearchParams): Promise<AskedByAddress> {
  const query = readQuery(search, [...briefingNames, ...viewNames]);
  if (!query.ok) return refused(400, query.detail);
  const view = readView(query.value, today());
  if (!view.ok) return refused(400, view.detail);
  const seen = await companyFor(company, 'export');
  if (!seen.ok) return seen;
  const { viewer, record, visibility } = seen;
  const asked = await askedBriefing(viewer, record, view.value, query.value);
  if (!asked.ok) return refused(asked.status, asked.detail);
  if (asked.saved?.deleted) return refused(404, 'This briefing was deleted.');
  return { ok: true, content: asked.content, record, viewer, visibility, cache: asked.saved ? forOne : cacheOf(seen) };
}

function refused(status: 400 | 404, detail: string): { readonly ok: false; readonly answer: Response } {
  return { ok: false, answer: problem(status, detail) };
}
