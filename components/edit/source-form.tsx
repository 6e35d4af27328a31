'use client';

import { readSource, type SourceDraft, sourceNames } from '@/lib/edits/source-draft';
import { tiers } from '@/lib/turnaround/case';
import { type DetailsField, DetailsForm } from './details-form';

const fields: readonly DetailsField<keyof SourceDraft>[] = [
  { name: 'title', label: sourceNames.title, wide: true },
  { name: 'publisher', label: sourceNames.publisher },
  { name: 'publishedOn', label: sourceNames.publishedOn, hint: 'A day, a month (2024-06) or a year' },
  { name: 'tier', label: sourceNames.tier, choices: tiers },
  { name: 'kind', label: sourceNames.kind, hint: 'Filing, article, statement …' },
  { name: 'url', label: sourceNames.url, wide: true },
  { name: 'note', label: sourceNames.note, lines: 2, wide: true },
];

/** What is told of a document; the figures that rest on it stay as they are. */
export function SourceForm({ company, id, start }: { company: string; id: string; start: SourceDraft }) {
  return (
    <DetailsForm<keyof SourceDraft>
      company={company}
      keptAs={`${company} source ${id}`}
      label="The source"
      submit="Save the source"
      fields={fields}
      start={start}
      read={(draft) => readSource(draft as SourceDraft)}
      editOf={(draft, from) => ({ kind: 'change-source', id, from, draft })}
      after={`/companies/${encodeURIComponent(company)}/sources`}
    />
  );
}
