'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { EditContext } from '@/lib/edits/context';
import { type FactDraft, factDraftOf } from '@/lib/edits/fact-draft';
import { readFact } from '@/lib/edits/read-fact';
import type { Source } from '@/lib/turnaround/case';
import styles from './edit.module.css';
import { EditShell } from './edit-shell';
import { FactFields } from './fact-fields';
import { factDifferences } from './fact-words';
import { FoundNotice } from './found-notice';
import { KeptNotice } from './kept-notice';
import { SourceChoice } from './source-choice';
import { useEditForm } from './use-edit-form';

type Props = {
  /** Its name in addresses. */
  company: string;
  /** The figure that is corrected; null for a new one. */
  factId: string | null;
  start: FactDraft;
  context: EditContext;
  sources: readonly Source[];
  members: readonly { readonly dimension: string; readonly name: string }[];
};

/** A figure by hand: a new one, or the correction of one, which stays in the history. */
export function FactForm({ company, factId, start, context, sources, members }: Props) {
  const router = useRouter();
  const place = `/companies/${encodeURIComponent(company)}`;
  const [base, setBase] = useState({ factId, beside: [] as readonly string[], start });
  const withdrawal = { edits: [{ kind: 'withdraw-fact', factId: base.factId }] };
  const form = useEditForm<FactDraft>({
    address: `/api/v1${place}/edits`,
    keptAs: `${company} fact ${factId ?? 'new'}`,
    start: base.start,
    read: (draft) => readFact(draft, context),
    submitOf: (draft) => submitOf(draft, base.factId, base.beside),
    onStored: ([id], submit) => router.push(submit === withdrawal ? `${place}/edit` : `${place}/facts/${id}`),
    onStoredEarlier: ([id]) => setBase({ ...base, factId: id ?? null }),
  });
  const { draft, found } = form;

  function submitOf(changed: FactDraft, restated: string | null, beside: readonly string[]) {
    const edit = restated
      ? { kind: 'restate-fact', factId: restated, draft: changed }
      : { kind: 'add-fact', draft: changed, beside };
    return { numbers: context.locale, edits: [edit] };
  }

  /** Stores what is typed on top of what was found. */
  function storeOver(next: { factId: string | null; beside: readonly string[] }) {
    setBase({ ...base, ...next });
    form.store(submitOf(draft, next.factId, next.beside));
  }

  const theirs = found?.fact ? factDraftOf(found.fact, context) : null;
  const keepTheirs = () => {
    if (!theirs || !found?.fact) return router.push(`${place}/edit`);
    setBase({ factId: found.fact.id, beside: [], start: theirs });
    form.restore({ draft: theirs, reason: '' });
    form.settle();
  };
  const ways = found && [
    { name: 'Keep theirs', onChoose: keepTheirs },
    {
      name: theirs ? 'Put mine in its place' : 'Save mine as a new figure',
      onChoose: () => storeOver({ factId: found.fact?.id ?? null, beside: [] }),
    },
    ...(base.factId === null && found.fact
      ? [
          {
            name: 'Keep both: sources differ',
            onChoose: () => storeOver({ factId: null, beside: [...base.beside, String(found.id)] }),
          },
        ]
      : []),
    {
      name: 'Change mine first',
      onChoose: () => {
        if (base.factId !== null) setBase({ ...base, factId: found.fact?.id ?? null });
        form.settle();
      },
    },
  ];

  return (
    <EditShell
      form={form}
      label={factId ? 'Correct this figure' : 'A new figure'}
      submit={factId ? 'Save the correction' : 'Save the figure'}
      more={
        base.factId && (
          <button type="button" onClick={() => form.store(withdrawal, 'reason')}>
            Take this figure back
          </button>
        )
      }
      conflict={
        found &&
        ways && (
          <FoundNotice
            heading={
              !theirs
                ? 'Somebody took this figure back while you worked on it'
                : base.factId
                  ? 'Somebody changed this figure while you worked on it'
                  : 'There is a figure in this place already'
            }
            found={found}
            differences={theirs ? factDifferences(theirs, draft, sources) : []}
            ways={ways}
          />
        )
      }
    >
      <KeptNotice form={form} />
      <FactFields
        draft={draft}
        context={context}
        members={members}
        isNew={factId === null}
        problemOf={form.problemOf}
        onChange={form.change}
      />
      <SourceChoice sources={sources} chosen={draft} problemOf={form.problemOf} onChange={form.change} />
      <p className={styles.hint}>
        {factId
          ? 'The figure as it was stays in its history, with your reason.'
          : 'It is saved with its source, and shown on every page.'}
      </p>
    </EditShell>
  );
}
