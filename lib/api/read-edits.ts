import type { TypedEdit } from '@/lib/api/edit-submit';
import { readCompanyDraft } from '@/lib/edits/company-draft';
import type { EditContext } from '@/lib/edits/context';
import type { Edit } from '@/lib/edits/edit';
import { readEvent } from '@/lib/edits/event-draft';
import type { FieldProblem, Read } from '@/lib/edits/read';
import { readFact } from '@/lib/edits/read-fact';
import { readRestructuring } from '@/lib/edits/restructuring-draft';
import { readSource } from '@/lib/edits/source-draft';

/** A field that cannot be stored as it was typed, and of which edit. */
export type EditProblem = FieldProblem & { readonly edit: number };

export type ReadEdits =
  | { readonly ok: true; readonly edits: readonly Edit[] }
  | { readonly ok: false; readonly fields: readonly EditProblem[] };

/** Reads edits as they were typed, with the code that said so in the browser: all of them, or what is wrong with which. */
export function readEdits(typed: readonly TypedEdit[], context: EditContext): ReadEdits {
  const read = typed.map((edit) => readEdit(edit, context));
  const fields = read.flatMap((each, edit) => (each.ok ? [] : each.problems.map((problem) => ({ edit, ...problem }))));
  return fields.length > 0
    ? { ok: false, fields }
    : { ok: true, edits: read.flatMap((each) => (each.ok ? each.value : [])) };
}

function readEdit(edit: TypedEdit, context: EditContext): Read<Edit> {
  if (!('draft' in edit)) return { ok: true, value: edit };
  const { draft, ...rest } = edit;
  const read = readDraft(edit, context);
  return read.ok ? { ok: true, value: { ...rest, read: read.value } as Edit } : read;
}

type WithDraft = Extract<TypedEdit, { draft: unknown }>;

function readDraft(edit: WithDraft, context: EditContext): Read<unknown> {
  switch (edit.kind) {
    case 'add-fact':
    case 'restate-fact':
      return readFact(edit.draft, context);
    case 'add-event':
    case 'change-event':
      return readEvent(edit.draft, context);
    case 'add-restructuring':
    case 'change-restructuring':
      return readRestructuring(edit.draft);
    case 'change-company':
      return readCompanyDraft(edit.draft);
    case 'change-source':
      return readSource(edit.draft);
  }
}
