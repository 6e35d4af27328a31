'use client';

import { useState } from 'react';
import type { OfferedName } from '@/lib/imports/files/list-names';
import { counted } from './count-words';
import styles from './import.module.css';
import { KeptChoices } from './kept-choices';

type Props = {
  names: readonly OfferedName[];
  chosen: readonly string[];
  /** What was searched for before. */
  search: string;
  onChoose(names: readonly string[]): void;
};

const shown = 50;
/** So many names are shown without a search. */
const few = 12;

/** Which names of a list are the company: its own first, each with why; the others to be searched. */
export function NameChoice({ names, chosen, search: start, onChoose }: Props) {
  const [search, setSearch] = useState(start);
  const wanted = search.trim().toLowerCase();
  const found = names.filter(({ name, matched }) =>
    wanted === '' && names.length > few
      ? matched.kind !== 'none' || chosen.includes(name)
      : name.toLowerCase().includes(wanted),
  );
  return (
    <fieldset className={styles.plainSet}>
      <legend>Which names in the list are the company?</legend>
      {names.length > few && (
        <label className={styles.search}>
          <span>Search {counted(names.length, 'name')}</span>
          <input name="search" type="search" value={search} onChange={({ target }) => setSearch(target.value)} />
        </label>
      )}
      <KeptChoices
        field="name"
        values={chosen.filter((name) => !found.slice(0, shown).some((each) => each.name === name))}
      />
      <ul className={styles.list}>
        {found.slice(0, shown).map((offered) => (
          <li key={offered.name}>
            <label>
              <input
                type="checkbox"
                name="name"
                value={offered.name}
                checked={chosen.includes(offered.name)}
                onChange={({ target }) =>
                  onChoose(target.checked ? [...chosen, offered.name] : chosen.filter((each) => each !== offered.name))
                }
              />
              <span>
                {offered.name}{' '}
                <span className={styles.hint}>
                  {counted(offered.rows, 'row')}
                  {reasonOf(offered)}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <p role="status" className={styles.said}>
        {found.length === 0 && wanted === '' && 'None is surely the company’s: search for its names. '}
        {found.length > shown && `${shown} of ${counted(found.length, 'name')}; search to narrow them down. `}
        {chosen.length === 0 ? 'None chosen yet.' : `${counted(chosen.length, 'name')} chosen.`}
      </p>
    </fieldset>
  );
}

function reasonOf({ matched }: OfferedName): string {
  if (matched.kind === 'match') return `. ${matched.match.reason}`;
  if (matched.kind === 'none') return '';
  return `. Perhaps: ${matched.matches[0]?.reason ?? ''}`;
}
