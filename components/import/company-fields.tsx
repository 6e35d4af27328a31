'use client';

import type { NewCompany } from '@/lib/imports/planned';
import { Field } from './field';
import styles from './import.module.css';

export type CompanyDraft = Pick<NewCompany, 'name' | 'slug' | 'currency' | 'fiscalYearEnd'>;
type Props = {
  /** Which of the companies that the file makes, from 0. */
  at: number;
  draft: CompanyDraft;
  onDraft(draft: CompanyDraft): void;
};

/** The company that a file makes: proposed from the file, for a person to change. */
export function CompanyFields({ at, draft, onDraft }: Props) {
  return (
    <fieldset className={styles.fields}>
      <legend>The new company</legend>
      <Field name="Name">
        <input
          required
          maxLength={200}
          name={`company ${at} name`}
          value={draft.name}
          onChange={({ target }) => onDraft({ ...draft, name: target.value })}
        />
      </Field>
      <Field name="Address" hint={`/companies/${draft.slug}`}>
        <input
          required
          maxLength={80}
          pattern="[a-z0-9]+(-[a-z0-9]+)*"
          title="Small letters, digits and single dashes"
          name={`company ${at} slug`}
          value={draft.slug}
          onChange={({ target }) => onDraft({ ...draft, slug: target.value })}
        />
      </Field>
      <Field name="Currency">
        <input
          required
          maxLength={3}
          pattern="[A-Z]{3}"
          title="Three capital letters, as USD"
          name={`company ${at} currency`}
          value={draft.currency}
          onChange={({ target }) => onDraft({ ...draft, currency: target.value.toUpperCase() })}
        />
      </Field>
      <Field name="Fiscal year ends on" hint="Month and day, as 12-31">
        <input
          required
          maxLength={5}
          pattern="(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
          title="Month and day, as 12-31"
          name={`company ${at} fiscalYearEnd`}
          value={draft.fiscalYearEnd}
          onChange={({ target }) => onDraft({ ...draft, fiscalYearEnd: target.value })}
        />
      </Field>
    </fieldset>
  );
}
