'use client';

import { useRouter } from 'next/navigation';
import { type CompanyDraft, emptyCompany, readCompanyDraft, readSlug, slugOf } from '@/lib/edits/company-draft';
import type { FieldProblem } from '@/lib/edits/read';
import { companyFields } from './company-fields';
import styles from './edit.module.css';
import { EditShell } from './edit-shell';
import { Field } from './field';
import { KeptNotice } from './kept-notice';
import { useEditForm } from './use-edit-form';

type Draft = CompanyDraft & { readonly slug: string };

/** A company without any figure yet. */
export function NewCompanyForm() {
  const router = useRouter();
  const form = useEditForm<Draft>({
    address: '/api/v1/companies',
    keptAs: 'new company',
    start: { ...emptyCompany, slug: '' },
    read: ({ slug, ...draft }) => {
      const reads = [readCompanyDraft(draft), readSlug(slug || slugOf(draft.name))];
      const problems = reads.flatMap((read): readonly FieldProblem[] => (read.ok ? [] : read.problems));
      return problems.length === 0 ? { ok: true, value: draft } : { ok: false, problems };
    },
    submitOf: ({ slug, ...draft }) => ({ slug: slug || slugOf(draft.name), draft }),
    onStored: ([slug]) => router.push(`/companies/${slug}`),
    onStoredEarlier: ([slug]) => router.push(`/companies/${slug}`),
  });
  const { draft, problemOf } = form;
  return (
    <EditShell form={form} label="A new company" submit="Make the company" why="Why is it added?">
      <KeptNotice form={form} />
      <div className={styles.fields}>
        {companyFields.map(({ name, label, hint, wide = false, lines }) => (
          <Field key={name} {...{ name, label, hint, wide }} problem={problemOf(name)}>
            {(input) => {
              const common = {
                ...input,
                value: draft[name],
                onChange: ({ target }: { target: { value: string } }) => form.change({ [name]: target.value }),
              };
              return lines ? <textarea {...common} rows={lines} /> : <input {...common} />;
            }}
          </Field>
        ))}
        <Field
          name="slug"
          label="Name in the address"
          hint="It stays, since people bookmark it. Some letters may be added to make it unique"
          reading={`/companies/${draft.slug || slugOf(draft.name) || '…'}`}
          problem={problemOf('slug')}
          wide
        >
          {(input) => (
            <input
              {...input}
              value={draft.slug}
              placeholder={slugOf(draft.name)}
              onChange={({ target }) => form.change({ slug: target.value })}
            />
          )}
        </Field>
      </div>
    </EditShell>
  );
}
