'use client';

import { type FormEvent, useState } from 'react';
import { SaidLine } from './said-line';
import styles from './sharing.module.css';
import { useSend } from './use-send';

export type Visibility = 'private' | 'public';

const choices = [
  ['private', 'Private', 'Only the people and links below. For everybody else this company does not exist.'],
  ['public', 'Public', 'Everybody who reaches this address, without signing in; other sites may show its charts.'],
] as const;

const done = { private: 'It is private now.', public: 'It is public now.' };

/** Whether everybody may see the company. Nothing changes before it is said twice: by choice and by button. */
export function VisibilityChoice({ place, visibility }: { place: string; visibility: Visibility }) {
  const [chosen, setChosen] = useState(visibility);
  const { send, said, isBusy } = useSend();

  function submit(event: FormEvent) {
    event.preventDefault();
    send({ method: 'PUT', address: `${place}/visibility`, body: { visibility: chosen } }, done[chosen]);
  }

  return (
    <form onSubmit={submit} aria-label="Visibility">
      <fieldset className={styles.choices}>
        <legend className="visually-hidden">Who may see this company</legend>
        {choices.map(([value, name, meaning]) => (
          <label key={value} className={styles.choice}>
            <input
              type="radio"
              name="visibility"
              value={value}
              checked={chosen === value}
              onChange={() => setChosen(value)}
            />
            <strong>{name}</strong>
            <small>{meaning}</small>
          </label>
        ))}
      </fieldset>
      <div className={styles.form}>
        {chosen !== visibility && (
          <button type="submit" className={styles.main} aria-disabled={isBusy}>
            {chosen === 'public' ? 'Make it public' : 'Make it private'}
          </button>
        )}
        <SaidLine said={said} isBusy={isBusy} />
      </div>
    </form>
  );
}
