'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Difference } from '@/components/ui/differences';
import type { Read } from '@/lib/edits/read';
import styles from './edit.module.css';
import { EditShell } from './edit-shell';
import { Field } from './field';
import { FoundNotice } from './found-notice';
import { KeptNotice } from './kept-notice';
import { useEditForm } from './use-edit-form';

type Texts<Name extends string> = Readonly<Record<Name, string>>;

/** An input of a form of plain texts. */
export type DetailsField<Name extends string> = {
  readonly name: Name;
  readonly label: string;
  readonly hint?: string;
  readonly wide?: boolean;
  readonly lines?: number;
  readonly choices?: readonly string[];
};

type Props<Name extends string> = {
  company: string;
  /** Names the draft among those that this browser keeps. */
  keptAs: string;
  label: string;
  submit: string;
  fields: readonly DetailsField<Name>[];
  start: Texts<Name>;
  read(draft: Texts<Name>): Read<unknown>;
  /** The edit that stores the draft; `from` is what its sender saw. */
  editOf(draft: Texts<Name>, from: Texts<Name>): object;
  /** The edit that removes it, and the name of that way. */
  removal?: { readonly name: string; editOf(from: Texts<Name>): object };
  /** Where the way leads when it is stored. */
  after: string;
};

/** What is not a figure: details of a company, a restructuring's windows, a source. */
export function DetailsForm<Name extends string>(props: Props<Name>) {
  const { company, fields, removal } = props;
  const router = useRouter();
  const [from, setFrom] = useState(props.start);
  const form = useEditForm<Texts<Name>>({
    address: `/api/v1/companies/${encodeURIComponent(company)}/edits`,
    keptAs: props.keptAs,
    start: from,
    read: props.read,
    submitOf: (draft) => ({ edits: [props.editOf(draft, from)] }),
    onStored: () => {
      router.push(props.after);
      router.refresh();
    },
  });
  const { draft, found } = form;
  const theirs = (found?.now ?? null) as Texts<Name> | null;

  function decide(mine: boolean) {
    form.settle();
    if (!theirs) return router.push(props.after);
    setFrom(theirs);
    if (mine) form.store({ edits: [props.editOf(draft, theirs)] });
    else form.restore({ draft: theirs, reason: '' });
  }

  return (
    <EditShell
      form={form}
      label={props.label}
      submit={props.submit}
      more={
        removal && (
          <button type="button" onClick={() => form.store({ edits: [removal.editOf(from)] }, 'reason')}>
            {removal.name}
          </button>
        )
      }
      conflict={
        found && (
          <FoundNotice
            heading={theirs ? 'Somebody changed this while you worked on it' : 'Somebody removed this meanwhile'}
            found={found}
            differences={theirs ? differences(fields, theirs, draft) : []}
            ways={[
              { name: 'Keep theirs', onChoose: () => decide(false) },
              ...(theirs ? [{ name: 'Put mine in its place', onChoose: () => decide(true) }] : []),
            ]}
          />
        )
      }
    >
      <KeptNotice form={form} />
      <div className={styles.fields}>
        {fields.map((field) => (
          <Field key={field.name} {...field} problem={form.problemOf(field.name)} wide={field.wide ?? false}>
            {(input) => {
              const common = {
                ...input,
                value: draft[field.name],
                onChange: ({ target }: { target: { value: string } }) =>
                  form.change({ [field.name]: target.value } as unknown as Partial<Texts<Name>>),
              };
              if (field.choices) {
                return (
                  <select {...common}>
                    {field.choices.map((choice) => (
                      <option key={choice} value={choice}>
                        {choice || 'Choose …'}
                      </option>
                    ))}
                  </select>
                );
              }
              return field.lines ? <textarea {...common} rows={field.lines} /> : <input {...common} />;
            }}
          </Field>
        ))}
      </div>
    </EditShell>
  );
}

function differences<Name extends string>(
  fields: readonly DetailsField<Name>[],
  theirs: Texts<Name>,
  mine: Texts<Name>,
): Difference[] {
  return fields.flatMap(({ name, label }) =>
    theirs[name] === mine[name] ? [] : [{ what: label, theirs: theirs[name] || '—', mine: mine[name] || '—' }],
  );
}
