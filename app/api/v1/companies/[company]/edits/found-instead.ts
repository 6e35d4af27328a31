import type { AllOvertaken } from '@/lib/acts/edits/make-edits';
import type { FoundInstead } from '@/lib/edits/answer';
import { companyDraftOf } from '@/lib/edits/company-draft';
import type { Edit } from '@/lib/edits/edit';
import { eventDraftOf } from '@/lib/edits/event-draft';
import { restructuringDraftOf } from '@/lib/edits/restructuring-draft';
import { sourceDraftOf } from '@/lib/edits/source-draft';
import type { CompanyRecord } from '@/lib/turnaround/case';

/** What stands where an edit came second, as its sender needs it to decide. */
export function foundInstead(
  { index, person, reason, recordedAt, laterFactId }: AllOvertaken['overtaken'][number],
  edit: Edit | undefined,
  record: CompanyRecord,
): FoundInstead {
  const fact = record.facts.find(({ id }) => id === laterFactId) ?? null;
  return {
    edit: index,
    person,
    reason,
    recordedAt,
    id: laterFactId,
    fact,
    now: edit ? nowOf(edit, record, laterFactId) : null,
  };
}

function nowOf(edit: Edit, record: CompanyRecord, later: string | null): FoundInstead['now'] {
  if (edit.kind === 'change-company') return companyDraftOf(record.company);
  if (edit.kind === 'change-source') {
    const source = record.sources.find(({ id }) => id === edit.id);
    return source ? sourceDraftOf(source) : null;
  }
  if (edit.kind === 'change-restructuring' || edit.kind === 'remove-restructuring') {
    const windows = record.restructurings.find(({ id }) => id === edit.id);
    return windows ? restructuringDraftOf(windows) : null;
  }
  const event = record.events.find(({ id }) => id === later);
  return event ? eventDraftOf(event) : null;
}
