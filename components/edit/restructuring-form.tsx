'use client';

import { type RestructuringDraft, readRestructuring } from '@/lib/edits/restructuring-draft';
import { type DetailsField, DetailsForm } from './details-form';

const fields: readonly DetailsField<keyof RestructuringDraft>[] = [
  { name: 'name', label: 'Name', wide: true },
  { name: 'announcedOn', label: 'Announced on', hint: 'A day: 2024-06-25' },
  { name: 'startedOn', label: 'Started on', hint: 'Where it differs; may be left empty' },
  { name: 'beforeFrom', label: '“Before” is from', hint: 'Empty: without a limit' },
  { name: 'beforeUntil', label: '“Before” is until' },
  { name: 'afterFrom', label: '“After” is from' },
  { name: 'afterUntil', label: '“After” is until', hint: 'Empty: without a limit' },
  { name: 'note', label: 'Note', lines: 2, wide: true },
];

type Props = { company: string; id: string | null; start: RestructuringDraft };

/** A restructuring: the windows that before and after mean. */
export function RestructuringForm({ company, id, start }: Props) {
  return (
    <DetailsForm<keyof RestructuringDraft>
      company={company}
      keptAs={`${company} restructuring ${id ?? 'new'}`}
      label={id ? 'The restructuring' : 'A new restructuring'}
      submit="Save the restructuring"
      fields={fields}
      start={start}
      read={readRestructuring}
      editOf={(draft, from) =>
        id ? { kind: 'change-restructuring', id, from, draft } : { kind: 'add-restructuring', draft }
      }
      {...(id && {
        removal: {
          name: 'Remove this restructuring',
          editOf: (from: RestructuringDraft) => ({ kind: 'remove-restructuring', id, from }),
        },
      })}
      after={`/companies/${encodeURIComponent(company)}/edit`}
    />
  );
}
