import { type SourceDraft, sourceNames } from '@/lib/edits/source-draft';
import { tiers } from '@/lib/turnaround/case';
import styles from './edit.module.css';
import { Field } from './field';

type Props = {
  draft: SourceDraft;
  /** In front of the fields' names where the source is part of another form: `source.` */
  prefix?: string;
  problemOf(field: string): string | undefined;
  onChange(draft: SourceDraft): void;
};

const hints: Partial<Record<keyof SourceDraft, string>> = {
  publishedOn: 'A day, a month (2024-06) or a year',
  kind: 'Filing, article, statement …',
};

const order = ['title', 'publisher', 'publishedOn', 'tier', 'kind', 'url', 'note'] as const;

/** A document: what it is, who published it when, and how strong it is. */
export function SourceFields({ draft, prefix = '', problemOf, onChange }: Props) {
  return (
    <div className={styles.fields}>
      {order.map((field) => (
        <Field
          key={field}
          name={`${prefix}${field}`}
          label={sourceNames[field]}
          hint={hints[field]}
          problem={problemOf(`${prefix}${field}`)}
          wide={field === 'title' || field === 'note' || field === 'url'}
        >
          {(input) =>
            field === 'tier' ? (
              <select
                {...input}
                value={draft.tier}
                onChange={({ target }) => onChange({ ...draft, tier: target.value as SourceDraft['tier'] })}
              >
                <option value="">Choose …</option>
                {tiers.map((tier) => (
                  <option key={tier}>{tier}</option>
                ))}
              </select>
            ) : (
              <input
                {...input}
                value={draft[field]}
                onChange={({ target }) => onChange({ ...draft, [field]: target.value })}
              />
            )
          }
        </Field>
      ))}
    </div>
  );
}
