import { readQuery, shorten } from '@/lib/api/query';
import { readView, viewNames } from '@/lib/api/view-query';
import type { BriefingContent } from '@/lib/briefings/briefing';
import { firstBriefing } from '@/lib/briefings/first-briefing';
import type { SavedBriefing } from '@/lib/briefings/saved-briefing';
import { readBriefing } from '@/lib/data/read-briefing';
import { readCompany } from '@/lib/data/read-company';
import type { CompanyRecord } from '@/lib/turnaround/case';
import { type View, viewed } from '@/lib/turnaround/view';
import { today } from '../../../refusal';
import { kept } from './kept';

/** The parameters that name a briefing. */
export const briefingNames = ['briefing', 'revision'] as const;

type Refused = { readonly ok: false; readonly status: 400 | 404; readonly detail: string };

export type Asked =
  | { readonly ok: true; readonly content: BriefingContent; readonly saved: SavedBriefing | null }
  | Refused;

/** The saved briefing of `?briefing=ID&revision=N`, its latest revision without N; the first briefing without ID. */
export async function askedBriefing(
  record: CompanyRecord,
  { asKnownOn, without, locale }: View,
  { briefing, revision }: Partial<Record<(typeof briefingNames)[number], string>>,
): Promise<Asked> {
  if (!briefing) {
    if (revision) return { ok: false, status: 400, detail: 'A revision needs its briefing: "?briefing=…&revision=1".' };
    const view = { asKnownOn, without, locale };
    const content = kept(record, ['first', view], () => firstBriefing(viewed(record, view)));
    return { ok: true, content, saved: null };
  }
  if (revision && !/^[1-9]\d{0,6}$/.test(revision)) {
    return { ok: false, status: 400, detail: `"${shorten(revision)}" is no revision; write a number from 1.` };
  }
  const saved = await readBriefing(record.company.id, briefing, revision ? Number(revision) : null);
  if (saved) return { ok: true, content: saved.content, saved };
  const which = revision ? `no such briefing with a revision ${revision}` : 'no such briefing';
  return { ok: false, status: 404, detail: `${record.company.name} has ${which}.` };
}

/** The briefing that an address of a file names: a saved one, or the first one in the view of its parameters. */
export async function askedByAddress(
  company: string,
  search: URLSearchParams,
): Promise<{ readonly ok: true; readonly content: BriefingContent; readonly record: CompanyRecord } | Refused> {
  const query = readQuery(search, [...briefingNames, ...viewNames]);
  if (!query.ok) return { ...query, status: 400 };
  const view = readView(query.value, today());
  if (!view.ok) return { ...view, status: 400 };
  const record = await readCompany(company);
  if (!record) return { ok: false, status: 404, detail: 'There is no public company at this address.' };
  const asked = await askedBriefing(record, view.value, query.value);
  if (!asked.ok) return asked;
  if (asked.saved?.deleted) return { ok: false, status: 404, detail: 'This briefing was deleted.' };
  return { ok: true, content: asked.content, record };
}
