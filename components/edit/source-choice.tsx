import type { SourceDraft } from '@/lib/edits/source-draft';
import type { Source } from '@/lib/turnaround/case';
import { roughDateLabel } from '@/lib/turnaround/period';
import styles from './edit.module.css';
import { Field } from './field';
import { SourceFields } from './source-fields';

type Chosen = { readonly source: string; readonly newSource: SourceDraft; readonly locator: string };

type Props = {
  sources: readonly Source[];
  chosen: Chosen;
  problemOf(field: string): string | undefined;
  onChange(part: Partial<Chosen>): void;
};

/** "[4] Bloomberg: Stability AI …, Nov 2023". */
export function sourceWords({ number, publisher, title, publishedOn }: Source): string {
  return `[${number}] ${publisher}: ${title}${publishedOn ? `, ${roughDateLabel(publishedOn)}` : ''}`;
}

/** The document something rests on, one that is there or a new one, and the place in it. */
export function SourceChoice({ sources, chosen, problemOf, onChange }: Props) {
  return (
    <fieldset className={styles.group}>
      <legend>Source</legend>
      <div className={styles.fields}>
        <Field name="source" label="Source" problem={problemOf('source')} wide>
          {(input) => (
            <select {...input} value={chosen.source} onChange={({ target }) => onChange({ source: target.value })}>
              <option value="">Choose …</option>
              {sources.map((source) => (
                <option key={source.id} value={source.id}>
                  {sourceWords(source)}
                </option>
              ))}
              <option value="new">A new source …</option>
            </select>
          )}
        </Field>
      </div>
      {chosen.source === 'new' && (
        <SourceFields
          draft={chosen.newSource}
          prefix="source."
          problemOf={problemOf}
          onChange={(newSource) => onChange({ newSource })}
        />
      )}
      <div className={styles.fields}>
        <Field
          name="locator"
          label="Place in the source"
          hint="Page, table, paragraph"
          problem={problemOf('locator')}
          wide
        >
          {(input) => (
            <input {...input} value={chosen.locator} onChange={({ target }) => onChange({ locator: target.value })} />
          )}
        </Field>
      </div>
    </fieldset>
  );
}
