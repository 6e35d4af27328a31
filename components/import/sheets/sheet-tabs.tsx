'use client';

import type { Mapping } from '@/lib/imports/tables/mapping';
import type { UnderstoodSheet } from '@/lib/imports/tables/sheets/understanding';
import { scenarios } from '@/lib/turnaround/case';
import { capital } from '@/lib/turnaround/words';
import { SelectField } from '../field';
import { type SheetChoice, sheetChoice, sheetIs } from './answers';
import styles from './sheets.module.css';
import { cellWords } from './state-words';

type Props = {
  sheets: readonly UnderstoodSheet[];
  shown: number;
  mapping: Mapping;
  onShow(at: number): void;
  onMapping(mapping: Mapping): void;
};

/** The sheets of a workbook, the one that is shown, and what it is. */
export function SheetTabs({ sheets, shown, mapping, onShow, onMapping }: Props) {
  const sheet = sheets[shown];
  if (!sheet || sheet.name === null) return null;
  const { name } = sheet;
  const read = sheets.flatMap((each) => (each.state === 'read' && each.name !== null ? [each.name] : []));
  const said = sheet.tables[0]?.scenario;
  const found = said ? `${capital(said.scenario)}${said.from ? `: “${said.from.text}”` : ''}` : null;
  return (
    <>
      {sheets.length > 1 && (
        <nav className={styles.tabs} aria-label="Sheets">
          {sheets.map((each, at) => (
            <a
              key={each.name}
              href={`?sheet=${at + 1}`}
              aria-current={at === shown ? 'true' : undefined}
              onClick={(event) => {
                event.preventDefault();
                onShow(at);
              }}
            >
              {each.name}
              {each.counts['needs you'] > 0 && (
                <span className={styles.needs}> ◆ {each.counts['needs you']} need you</span>
              )}
              {each.state === 'left out' && <span className={styles.quiet}> – left out</span>}
            </a>
          ))}
        </nav>
      )}
      <div className={styles.about}>
        <p className={styles.quiet}>{sheet.state === 'left out' ? sheet.reason : `${cellWords(sheet.counts)}.`}</p>
        <SelectField
          name="This sheet holds"
          field={`sheet ${name}`}
          value={sheetChoice(mapping, name)}
          options={[
            ['as understood', found ?? 'What it says'],
            ...scenarios.map((scenario) => [scenario, `${capital(scenario)} figures`] as const),
            ['left out', 'Nothing to import: leave it out'],
          ]}
          onChange={(choice) => onMapping(sheetIs(mapping, read, name, choice as SheetChoice))}
        />
      </div>
    </>
  );
}
