'use client';

import { useState } from 'react';
import type { SheetsLook } from '@/lib/imports/files/look';
import type { Mapping } from '@/lib/imports/tables/mapping';
import { openQuestions } from '@/lib/imports/tables/sheets/questions';
import { Legend } from './legend';
import { QuestionList } from './question-list';
import { SheetBody } from './sheet-body';
import { SheetTabs } from './sheet-tabs';
import styles from './sheets.module.css';
import { cellWords } from './state-words';

type Props = {
  sheets: SheetsLook;
  mapping: Mapping;
  isBusy: boolean;
  /** The sheet that is shown first, from 0. */
  first: number;
  onMapping(mapping: Mapping): void;
};

/** A file's sheets as their owner knows them, with what each row and column was understood to be, and what is asked. */
export function SheetScreen({ sheets, mapping, isBusy, first, onMapping }: Props) {
  const { understanding, views } = sheets;
  const [shown, setShown] = useState(first);
  const at = Math.min(shown, understanding.sheets.length - 1);
  const sheet = understanding.sheets[at];
  const view = views[at];
  const needs = understanding.counts['needs you'];
  return (
    <div className={styles.screen} aria-busy={isBusy}>
      <div role="status">
        <p className={styles.sum}>{cellWords(understanding.counts)}.</p>
        {openQuestions(understanding).length === 0 && needs > 0 && (
          <p className={styles.quiet}>
            Choose below what the rows and columns marked ◆ are. Cells without a meaning are not saved.
          </p>
        )}
      </div>
      <QuestionList questions={understanding.questions} mapping={mapping} onMapping={onMapping} />
      <SheetTabs sheets={understanding.sheets} shown={at} mapping={mapping} onShow={setShown} onMapping={onMapping} />
      {sheet && view && <SheetBody sheet={sheet} view={view} mapping={mapping} onMapping={onMapping} />}
      <Legend />
    </div>
  );
}
