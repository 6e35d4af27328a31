import type { GridSource } from '@/lib/edits/grid-changes';
import type { Source } from '@/lib/turnaround/case';
import styles from './edit.module.css';
import { Field } from './field';
import { SourceChoice } from './source-choice';

type Props = {
  sources: readonly Source[];
  chosen: GridSource;
  /** Whether figures are among the changes that had no source before. */
  hasNew: boolean;
  problemOf(field: string): string | undefined;
  onChange(part: Partial<GridSource>): void;
};

/** The document that all changes of a sheet rest on. */
export function GridSourceFields({ sources, chosen, hasNew, problemOf, onChange }: Props) {
  return (
    <div className={styles.sheet}>
      <p className={styles.hint}>
        {hasNew
          ? 'New figures need a source. It is the source of every change here.'
          : 'Without a source, each figure keeps its own, with the day it was known on.'}
      </p>
      <SourceChoice sources={sources} chosen={chosen} problemOf={problemOf} onChange={onChange} />
      {chosen.source !== '' && (
        <div className={styles.fields}>
          <Field
            name="knownOn"
            label="Known since"
            hint="The day of the source where this is empty"
            problem={problemOf('knownOn')}
          >
            {(input) => (
              <input {...input} value={chosen.knownOn} onChange={({ target }) => onChange({ knownOn: target.value })} />
            )}
          </Field>
        </div>
      )}
    </div>
  );
}
