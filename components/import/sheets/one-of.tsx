import { useState } from 'react';
import styles from './sheets.module.css';

type Props = {
  /** Its name in the form. */
  name: string;
  /** Null while nothing is chosen: no answer is preset. */
  value: string | null;
  options: readonly (readonly [string, string])[];
  onChange(value: string): void;
};

/** One of a few answers; choosing one applies it, and shows it before the file is understood again. */
export function OneOf({ name, value, options, onChange }: Props) {
  const [chosen, setChosen] = useState({ from: value, value });
  const shown = chosen.from === value ? chosen.value : value;
  return (
    <div className={styles.answers}>
      {options.map(([each, words]) => (
        <label key={each}>
          <input
            type="radio"
            name={name}
            value={each}
            checked={shown === each}
            onChange={() => {
              setChosen({ from: value, value: each });
              onChange(each);
            }}
          />
          {words}
        </label>
      ))}
    </div>
  );
}
