'use client';

import { type ReactNode, useState } from 'react';
import type { Look } from '@/lib/imports/files/look';
import type { LookedAt } from '@/lib/imports/files/look-at-file';
import type { Mapping } from '@/lib/imports/tables/mapping';
import { counted } from './count-words';
import type { Form } from './form-state';
import styles from './import.module.css';
import { headsOf, undecided, withoutOthers } from './mapping-edits';
import { Legend } from './sheets/legend';
import { SheetScreen } from './sheets/sheet-screen';
import sheet from './sheets/sheets.module.css';
import { TableDefaults } from './table-defaults';
import { TableForm } from './table-form';
import { TableHeads } from './table-heads';
import { TrialWords } from './trial-words';
import { UnknownMetrics } from './unknown-metrics';

type Props = {
  look: Look;
  mapping: Mapping | null;
  form: Form;
  isBusy: boolean;
  /** The sheet that is shown first, from 0. */
  first: number;
  onForm(table: Form['table']): void;
  onMapping(mapping: Mapping): void;
};

/** A table on its way: whole sheets as they were understood, or column by column. */
export function TableDesk({ look, mapping, form, isBusy, first, onForm, onMapping }: Props) {
  const preview = look.ok && look.looked.format === 'table' ? look.looked.preview : null;
  const sheets = look.ok ? look.sheets : null;
  const settings = (
    <TableForm
      preview={preview}
      mapping={look.ok ? mapping : null}
      form={form}
      trial={look.ok ? look.trial : null}
      onForm={onForm}
      onMapping={onMapping}
    />
  );
  if (sheets && mapping) {
    return (
      <>
        <SheetScreen {...{ sheets, mapping, isBusy, first, onMapping }} />
        <details className={styles.more}>
          <summary>How the file is written, its source, and other settings</summary>
          <p className={styles.said}>{sourceWords(mapping)}</p>
          {settings}
          <TableDefaults mapping={mapping} onMapping={onMapping} />
        </details>
      </>
    );
  }
  return <LongTable {...{ look, preview, mapping, settings, onMapping }} />;
}

type LongProps = Pick<Props, 'look' | 'mapping' | 'onMapping'> & {
  preview: (LookedAt & { format: 'table' })['preview'] | null;
  settings: ReactNode;
};

/** A table of one fact a row, or one that a person laid out: its columns, what its first rows become, and the rest. */
function LongTable({ look, preview, mapping, settings, onMapping }: LongProps) {
  const trial = look.ok ? look.trial : null;
  const [needsMore] = useState(!trial?.ok || trial.facts === 0);
  const open = preview && mapping ? undecided(preview.rows, mapping) : [];
  return (
    <div className={sheet.screen}>
      <div role="status">{trial && <TrialWords trial={trial} />}</div>
      {preview && mapping && <UnknownMetrics rows={preview.rows} mapping={mapping} onMapping={onMapping} />}
      {preview && mapping && <TableHeads preview={preview} mapping={mapping} onMapping={onMapping} />}
      {preview && mapping && open.length > 0 && (
        <p>
          <button
            type="submit"
            name="do"
            value="leave out others"
            formNoValidate
            className={styles.plain}
            onClick={(event) => {
              event.preventDefault();
              const heads = headsOf(preview.rows, mapping).map(({ head }) => head);
              onMapping(withoutOthers(mapping, heads));
            }}
          >
            Leave out the {counted(open.length, 'column')} without a meaning
          </button>
        </p>
      )}
      {preview && mapping && <Legend />}
      <details className={styles.more} open={needsMore}>
        <summary>How the file is written, its source, and other settings</summary>
        {settings}
        {preview && mapping && <TableDefaults mapping={mapping} onMapping={onMapping} />}
      </details>
    </div>
  );
}

/** "Source: accounts.xlsx by Northbridge Ltd, known since 2026-11-30." */
function sourceWords({ defaults }: Mapping): string {
  const { source_title: title, source_publisher: publisher, known_on: known } = defaults;
  if (!title) return 'Source: as the file says.';
  return `Source: ${title}${publisher ? ` by ${publisher}` : ''}${known ? `, known since ${known}` : ''}.`;
}
