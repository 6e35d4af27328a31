'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Difference } from '@/components/ui/differences';
import type { EditContext } from '@/lib/edits/context';
import { type EventDraft, readEvent } from '@/lib/edits/event-draft';
import type { Source } from '@/lib/turnaround/case';
import { eventKinds } from '@/lib/turnaround/event-kinds';
import styles from './edit.module.css';
import { EditShell } from './edit-shell';
import { Field } from './field';
import { FoundNotice } from './found-notice';
import { KeptNotice } from './kept-notice';
import { SourceChoice } from './source-choice';
import { useEditForm } from './use-edit-form';

type Props = {
  company: string;
  eventId: string | null;
  start: EventDraft;
  context: EditContext;
  sources: readonly Source[];
};

/** An event by hand: a new one, or what takes the place of one, which stays recorded. */
export function EventForm({ company, eventId, start, context, sources }: Props) {
  const router = useRouter();
  const place = `/companies/${encodeURIComponent(company)}`;
  const [base, setBase] = useState({ eventId, start });
  const submitOf = (draft: EventDraft, changed: string | null) => ({
    edits: [changed ? { kind: 'change-event', eventId: changed, draft } : { kind: 'add-event', draft }],
  });
  const form = useEditForm<EventDraft>({
    address: `/api/v1${place}/edits`,
    keptAs: `${company} event ${eventId ?? 'new'}`,
    start: base.start,
    read: (draft) => readEvent(draft, context),
    submitOf: (draft) => submitOf(draft, base.eventId),
    onStored: () => {
      router.push(`${place}/edit`);
      router.refresh();
    },
    onStoredEarlier: ([id]) => setBase({ ...base, eventId: id ?? null }),
  });
  const { draft, found, problemOf } = form;
  const theirs = (found?.now ?? null) as EventDraft | null;

  function decide(mine: boolean) {
    form.settle();
    const next = { eventId: found?.id ?? null, start: theirs ?? start };
    if (!mine && !theirs) return router.push(`${place}/edit`);
    setBase(next);
    if (mine) form.store(submitOf(draft, next.eventId));
    else if (theirs) form.restore({ draft: theirs, reason: '' });
  }

  return (
    <EditShell
      form={form}
      label={eventId ? 'The event' : 'A new event'}
      submit="Save the event"
      more={
        base.eventId && (
          <button
            type="button"
            onClick={() => form.store({ edits: [{ kind: 'withdraw-event', eventId: base.eventId }] }, 'reason')}
          >
            Take this event back
          </button>
        )
      }
      conflict={
        found && (
          <FoundNotice
            heading={theirs ? 'Somebody changed this event while you worked on it' : 'Somebody took this event back'}
            found={found}
            differences={theirs ? differences(theirs, draft) : []}
            ways={[
              { name: 'Keep theirs', onChoose: () => decide(false) },
              {
                name: theirs ? 'Put mine in its place' : 'Save mine as a new event',
                onChoose: () => decide(true),
              },
            ]}
          />
        )
      }
    >
      <KeptNotice form={form} />
      <div className={styles.fields}>
        <Field name="title" label="What happened" problem={problemOf('title')} wide>
          {(input) => (
            <input {...input} value={draft.title} onChange={({ target }) => form.change({ title: target.value })} />
          )}
        </Field>
        <Field name="on" label="Date" hint="2024-06-25, 2024-06, Q2 2024 or 2024" problem={problemOf('on')}>
          {(input) => (
            <input {...input} value={draft.on} onChange={({ target }) => form.change({ on: target.value })} />
          )}
        </Field>
        <Field name="kind" label="Kind" hint="One of the list, or a word of your own" problem={problemOf('kind')}>
          {(input) => (
            <>
              <input
                {...input}
                list="event-kinds"
                value={draft.kind}
                onChange={({ target }) => form.change({ kind: target.value })}
              />
              <datalist id="event-kinds">
                {eventKinds.map((kind) => (
                  <option key={kind} value={kind} />
                ))}
              </datalist>
            </>
          )}
        </Field>
        <Field name="note" label="Note" problem={problemOf('note')} wide>
          {(input) => (
            <textarea
              {...input}
              rows={2}
              value={draft.note}
              onChange={({ target }) => form.change({ note: target.value })}
            />
          )}
        </Field>
      </div>
      <SourceChoice sources={sources} chosen={draft} problemOf={problemOf} onChange={form.change} />
    </EditShell>
  );
}

const names = {
  title: 'What happened',
  on: 'Date',
  kind: 'Kind',
  note: 'Note',
  locator: 'Place in the source',
} as const;

function differences(theirs: EventDraft, mine: EventDraft): Difference[] {
  const keys = Object.keys(names) as (keyof typeof names)[];
  return keys.flatMap((key) =>
    theirs[key] === mine[key] ? [] : [{ what: names[key], theirs: theirs[key] || '—', mine: mine[key] || '—' }],
  );
}
