'use client';

import { useId, useState } from 'react';
import type { CellState } from '@/lib/imports/tables/sheets/understanding';
import styles from './sheets.module.css';
import { stateWords } from './state-words';

type Option = readonly [value: string, words: string];

type Menu = {
  /** Its name in a form that is sent without script. */
  readonly field: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly groups: readonly { readonly name: string; readonly options: readonly Option[] }[];
  onChange(value: string): void;
  /** What can be typed instead. */
  readonly text?: {
    readonly label: string;
    readonly placeholder: string;
    readonly value: string;
    onText(text: string): void;
  };
};

type Props = {
  state: CellState;
  words: string;
  reason: string | null;
  /** Of the row or column: "Row 7, COGS". */
  name: string;
  menu?: Menu;
};

/** What a row or column was understood to be, in words with a mark; pressed, it opens the menu to say otherwise. */
export function Meaning({ state, words, reason, name, menu }: Props) {
  const [isOpen, setOpen] = useState(false);
  const { mark, words: stateName } = stateWords[state];
  const said = state === 'understood' ? words : (reason ?? words);
  const content = (
    <>
      <span aria-hidden="true">{mark} </span>
      <span className="visually-hidden">{stateName}: </span>
      {said}
    </>
  );
  if (!menu) return <span className={styles.meaning}>{content}</span>;
  if (isOpen) return <OpenMenu name={name} menu={menu} onClose={() => setOpen(false)} />;
  return (
    <>
      <button type="button" className={styles.meaning} title={`Say what it is: ${said}`} onClick={() => setOpen(true)}>
        {content}
        <span className="visually-hidden">. {name}: say what it is</span>
      </button>
      {state === 'needs you' && (
        <noscript>
          <select name={menu.field} aria-label={`${name}: what it is`} defaultValue={menu.value}>
            <Options menu={menu} />
          </select>
        </noscript>
      )}
    </>
  );
}

function Options({ menu: { options, groups } }: { menu: Menu }) {
  const each = ([value, words]: Option) => (
    <option key={value} value={value}>
      {words}
    </option>
  );
  return (
    <>
      {options.map(each)}
      {groups.map((group) => (
        <optgroup key={group.name} label={group.name}>
          {group.options.map(each)}
        </optgroup>
      ))}
    </>
  );
}

function OpenMenu({ name, menu, onClose }: { name: string; menu: Menu; onClose(): void }) {
  const field = useId();
  const [text, setText] = useState(menu.text?.value ?? '');
  const choose = (value: string) => {
    onClose();
    menu.onChange(value);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what has the focus inside
    <span
      className={styles.menu}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <select aria-label={`${name}: what it is`} value={menu.value} onChange={({ target }) => choose(target.value)}>
        <Options menu={menu} />
      </select>
      {menu.text && (
        <>
          <label htmlFor={field}>{menu.text.label}</label>
          <input
            id={field}
            value={text}
            placeholder={menu.text.placeholder}
            onChange={({ target }) => setText(target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              onClose();
              menu.text?.onText(text.trim());
            }}
          />
        </>
      )}
      <button type="button" onClick={onClose}>
        Close
      </button>
    </span>
  );
}
