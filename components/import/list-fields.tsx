'use client';

import { Field } from './field';
import styles from './import.module.css';

/** The document that a list is, as a person describes it. */
export type ListSource = {
  readonly title: string;
  readonly publisher: string;
  readonly publishedOn: string;
  readonly url: string;
};

type Props = { source: ListSource; onSource(source: ListSource): void };

/** Who published a list, and when. */
export function ListFields({ source, onSource }: Props) {
  const set = (name: keyof ListSource) => (value: string) => onSource({ ...source, [name]: value });
  return (
    <fieldset className={styles.fields}>
      <legend>Where the list is from</legend>
      <Field name="Title">
        <input
          name="source title"
          required
          maxLength={500}
          value={source.title}
          onChange={({ target }) => set('title')(target.value)}
        />
      </Field>
      <Field name="Publisher">
        <input
          name="source publisher"
          required
          maxLength={300}
          value={source.publisher}
          onChange={({ target }) => set('publisher')(target.value)}
        />
      </Field>
      <Field name="Published on" hint="A day, month or year: 2024-05-31, 2024-05 or 2024">
        <input
          name="source published"
          pattern="\d{4}(-\d{2}(-\d{2})?)?"
          maxLength={10}
          value={source.publishedOn}
          onChange={({ target }) => set('publishedOn')(target.value)}
        />
      </Field>
      <Field name="Web address">
        <input
          name="source url"
          type="url"
          maxLength={2_000}
          value={source.url}
          onChange={({ target }) => set('url')(target.value)}
        />
      </Field>
    </fieldset>
  );
}
