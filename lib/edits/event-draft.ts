import type { EditContext } from '@/lib/edits/context';
import { periodText, readKnownSpan } from '@/lib/edits/period-text';
import { type Read, Reading } from '@/lib/edits/read';
import { readSourceChoice, type SourceChoice } from '@/lib/edits/source-choice';
import { emptySource, type SourceDraft } from '@/lib/edits/source-draft';
import type { ProposedEvent } from '@/lib/imports/proposed';
import type { Event } from '@/lib/turnaround/case';

/** An event as a person types it. */
export type EventDraft = {
  readonly on: string;
  readonly kind: string;
  readonly title: string;
  readonly note: string;
  readonly source: string;
  readonly newSource: SourceDraft;
  readonly locator: string;
};

export type ReadEvent = {
  readonly event: Omit<ProposedEvent, 'place' | 'kind' | 'sourceKey'>;
  readonly source: SourceChoice;
};

const calendar = { years: 'calendar', fiscalYearEnd: '12-31' } as const;

export function emptyEvent({ sources }: Pick<EditContext, 'sources'>): EventDraft {
  const source = sources.length === 0 ? 'new' : '';
  return { on: '', kind: '', title: '', note: '', source, newSource: emptySource, locator: '' };
}

export function eventDraftOf({ on, kind, title, note, citation }: Event): EventDraft {
  const words = { kind, title, note: note ?? '', newSource: emptySource };
  return { on: periodText(on, calendar), ...words, source: citation.sourceId, locator: citation.locator ?? '' };
}

/** Reads an event; its date may be a day, a month, a quarter, a year or from one day to another. */
export function readEvent(draft: EventDraft, context: Pick<EditContext, 'sources'>): Read<ReadEvent> {
  const reading = new Reading();
  const span = readKnownSpan(draft.on);
  if (!span.ok)
    reading.refuse(
      'on',
      draft.on.trim() === '' ? 'Write the date.' : `“${draft.on.trim().slice(0, 40)}”: ${span.why}.`,
    );
  const source = readSourceChoice(draft, context, reading);
  const event = {
    on: span.ok ? span.span : { start: '', end: '', precision: 'day' as const },
    eventKind: reading.words('kind', draft.kind, 'The kind of the event', { most: 100 }),
    title: reading.words('title', draft.title, 'The title', { most: 1_000 }),
    note: reading.words('note', draft.note, 'The note', { least: 0, most: 10_000 }) || null,
    locator: reading.words('locator', draft.locator, 'The place in the source', { least: 0, most: 2_000 }) || null,
  };
  return reading.result({ event, source: source ?? { id: '' } });
}
