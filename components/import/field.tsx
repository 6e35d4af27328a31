import type { ReactNode } from 'react';
import styles from './import.module.css';

/** A control under its name, with what was detected below. */
export function Field({ name, hint, children }: { name: string; hint?: ReactNode; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is among the children
    <label className={styles.field}>
      <span>{name}</span>
      {children}
      {hint && <span className={styles.hint}>{hint}</span>}
    </label>
  );
}

type SelectProps = {
  name: string;
  /** Its name in a form that is sent without script. */
  field?: string;
  value: string;
  options: readonly (readonly [string, string])[];
  hint?: ReactNode;
  onChange(value: string): void;
};

/** A choice of a few, under its name. */
export function SelectField({ name, field, value, options, hint, onChange }: SelectProps) {
  return (
    <Field name={name} hint={hint}>
      <select name={field} value={value} onChange={({ target }) => onChange(target.value)}>
        {options.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </Field>
  );
}
