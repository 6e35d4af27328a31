import type { EditContext } from '@/lib/edits/context';
import { type Reading, within } from '@/lib/edits/read';
import { readSource, type SourceDetails, type SourceDraft } from '@/lib/edits/source-draft';

/** A document that is there already, or a new one. */
export type SourceChoice = { readonly id: string } | { readonly details: SourceDetails };

type Chosen = { readonly source: string; readonly newSource: SourceDraft };

/** Reads which document a figure or an event rests on; null with the problems noted. */
export function readSourceChoice(
  { source, newSource }: Chosen,
  { sources }: Pick<EditContext, 'sources'>,
  reading: Reading,
): SourceChoice | null {
  if (source === 'new') {
    const read = readSource(newSource);
    if (read.ok) return { details: read.value };
    reading.problems.push(...within('source', read.problems));
    return null;
  }
  if (sources.some(({ id }) => id === source)) return { id: source };
  return reading.refuse('source', 'Choose the source, or describe a new one.');
}
