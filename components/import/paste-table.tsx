'use client';

import { useId, useState } from 'react';
import styles from './import.module.css';

/** A table copied out of a spreadsheet, pasted as text. */
export function PasteTable({ onTable }: { onTable(text: string): void }) {
  const id = useId();
  const [text, setText] = useState('');
  return (
    <details className={styles.paste}>
      <summary>Paste a table</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') onTable(text);
        }}
      >
        <label htmlFor={id}>Cells copied from a spreadsheet, with the row that names the columns</label>
        <textarea
          id={id}
          rows={8}
          spellCheck={false}
          value={text}
          placeholder={'metric\tperiod\tvalue\nrevenue\tQ1 2024\tless than $5M'}
          onChange={({ target }) => setText(target.value)}
        />
        <button type="submit" className={styles.plain} aria-disabled={text.trim() === ''}>
          Read the table
        </button>
      </form>
    </details>
  );
}
