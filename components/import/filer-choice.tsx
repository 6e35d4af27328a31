'use client';

import { useMemo, useState } from 'react';
import type { FiledCompany } from '@/lib/imports/filings/fsds/filers-in';
import { companyMatcher, type NamedCompany } from '@/lib/imports/filings/match-company';
import { counted } from './count-words';
import styles from './import.module.css';
import { KeptChoices } from './kept-choices';

type Props = {
  filers: readonly FiledCompany[];
  /** Null where each filer becomes a company of its own. */
  company: NamedCompany | null;
  chosen: readonly string[];
  /** What was searched for before. */
  search: string;
  onChoose(ciks: readonly string[]): void;
};

const shown = 50;

/** Whose reports of a data set are read: one for a company that is here, any number for new ones. */
export function FilerChoice({ filers, company, chosen, search: start, onChoose }: Props) {
  const [search, setSearch] = useState(start);
  const reasons = useMemo(() => reasonsOf(filers, company), [filers, company]);
  const wanted = search.trim().toLowerCase();
  const found = filers
    .filter(({ name, cik }) => wanted === '' || name.toLowerCase().includes(wanted) || cik === wanted)
    .sort((one, other) => rank(one) - rank(other));
  const listed = found.slice(0, shown);

  function rank({ cik }: FiledCompany): number {
    if (chosen.includes(cik)) return 0;
    return reasons.has(cik) ? 1 : 2;
  }

  function toggle(cik: string, on: boolean) {
    if (company) return onChoose([cik]);
    onChoose(on ? [...chosen, cik] : chosen.filter((each) => each !== cik));
  }

  return (
    <fieldset className={styles.plainSet}>
      <legend>Whose reports</legend>
      <label className={styles.search}>
        <span>Search {counted(filers.length, 'company', 'companies')} by name or number</span>
        <input name="search" type="search" value={search} onChange={({ target }) => setSearch(target.value)} />
      </label>
      <KeptChoices field="filer" values={chosen.filter((cik) => !listed.some((each) => each.cik === cik))} />
      <ul className={styles.list}>
        {listed.map((filer) => (
          <li key={filer.cik}>
            <label>
              <input
                type={company ? 'radio' : 'checkbox'}
                name="filer"
                value={filer.cik}
                checked={chosen.includes(filer.cik)}
                onChange={({ target }) => toggle(filer.cik, target.checked)}
              />
              <span>
                {filer.name}{' '}
                <span className={styles.hint}>
                  {filer.cik}, {formsOf(filer)}
                  {reasons.has(filer.cik) && `. ${reasons.get(filer.cik)}`}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <p role="status" className={styles.said}>
        {found.length > shown
          ? `${shown} of ${counted(found.length, 'company', 'companies')}; search to narrow them down.`
          : `${counted(found.length, 'company', 'companies')}.`}{' '}
        {!company && `${counted(chosen.length, 'chosen company', 'chosen companies')}.`}
      </p>
    </fieldset>
  );
}

function formsOf({ forms }: FiledCompany): string {
  return [...new Set(forms)].join(', ');
}

function reasonsOf(filers: readonly FiledCompany[], company: NamedCompany | null): Map<string, string> {
  if (!company) return new Map();
  const match = companyMatcher([company]);
  return new Map(
    filers.flatMap(({ cik, name }) => {
      const found = match(name);
      if (found.kind === 'none') return [];
      const reason = found.kind === 'match' ? found.match.reason : found.matches[0]?.reason;
      return reason ? [[cik, reason] as const] : [];
    }),
  );
}
