'use client';

import type { LookedAt } from '@/lib/imports/files/look-at-file';
import type { Trial } from '@/lib/imports/files/try-table';
import type { Mapping } from '@/lib/imports/tables/mapping';
import { delimiters } from './delimiters';
import { Field, SelectField } from './field';
import type { Form } from './form-state';
import styles from './import.module.css';
import { ValueChoices } from './value-choices';

type Preview = (LookedAt & { format: 'table' })['preview'];

type Props = {
  /** Null while the file cannot be looked at: only its form can be chosen then. */
  preview: Preview | null;
  mapping: Mapping | null;
  form: Form;
  trial: Trial | null;
  onForm(table: Form['table']): void;
  onMapping(mapping: Mapping): void;
};

const asShown = 'As the file shows it';
const encodings = [
  ['', asShown],
  ['utf-8', 'UTF-8'],
  ['utf-16le', 'UTF-16'],
  ['utf-16be', 'UTF-16, big-endian'],
  ['windows-1252', 'Windows-1252 (western)'],
] as const;
const numbers = [
  ['', asShown],
  ['en', '1,234.5'],
  ['de', '1.234,5'],
] as const;
const dates = [
  ['', asShown],
  ['dmy', 'Day first: 31/12/2024'],
  ['mdy', 'Month first: 12/31/2024'],
] as const;
const years = [
  ['', 'As the file shows it'],
  ['calendar', 'Calendar years'],
  ['fiscal', 'The company’s fiscal years'],
] as const;
const scales = ['', 'units', 'thousands', 'millions', 'billions', 'lakhs', 'crores'].map(
  (scale) => [scale, scale || 'As each amount says'] as const,
);
const stocks = [
  ['within period', 'Somewhere within it'],
  ['period end', 'At its end'],
] as const;

/** How a table is written and how its cells are read: each as it was detected, each to be chosen. */
export function TableForm({ preview, mapping, form, trial, onForm, onMapping }: Props) {
  const { table } = form;
  const shown = {
    ...(preview?.text && { encoding: preview.text.encoding, delimiter: preview.text.delimiter }),
    ...table,
  };
  const isText = preview === null || preview.text !== null;
  const settled = trial?.ok ? trial.settled : null;
  const nameOf = (options: readonly (readonly [string, string])[], key: string | null | undefined) =>
    options.find(([each]) => each !== '' && each === key)?.[1];
  const detected = (words: string | undefined) => (words ? `The file shows: ${words}` : undefined);
  const form0 = { encoding: shown.encoding ?? null, delimiter: shown.delimiter ?? null };
  return (
    <>
      <fieldset className={styles.fields}>
        <legend>How the file is written</legend>
        {isText && (
          <>
            <SelectField
              name="Encoding"
              field="encoding"
              value={table.encoding ?? ''}
              options={encodings}
              hint={detected(nameOf(encodings, preview?.text?.encoding))}
              onChange={(value) => onForm({ ...table, encoding: (value || null) as Mapping['encoding'] })}
            />
            <SelectField
              name="Columns are divided by"
              field="delimiter"
              value={table.delimiter ?? ''}
              options={delimiters}
              hint={detected(nameOf(delimiters, form0.delimiter))}
              onChange={(value) => onForm({ ...table, delimiter: value || null })}
            />
          </>
        )}
        {preview && preview.sheets.length > 0 && (
          <SelectField
            name="Sheet"
            field="table sheet"
            value={preview.sheet ?? ''}
            options={preview.sheets.map((sheet) => [sheet, sheet] as const)}
            onChange={(sheet) => onForm({ sheet })}
          />
        )}
        {mapping && (
          <Field name="Row that names the columns">
            <input
              name="headerRow"
              type="number"
              min={1}
              max={1_000}
              value={mapping.headerRow}
              onChange={({ target }) => {
                const row = target.valueAsNumber;
                if (row >= 1 && row <= 1_000) onForm({ ...table, headerRow: Math.floor(row) });
              }}
            />
          </Field>
        )}
      </fieldset>
      {mapping && (
        <fieldset className={styles.fields}>
          <legend>How its cells are read</legend>
          <SelectField
            name="Numbers"
            field="numbers"
            value={mapping.numbers ?? ''}
            options={numbers}
            hint={detected(nameOf(numbers, settled?.numbers))}
            onChange={(value) => onMapping({ ...mapping, numbers: (value || null) as Mapping['numbers'] })}
          />
          <SelectField
            name="Dates"
            field="dates"
            value={mapping.dates ?? ''}
            options={dates}
            hint={detected(nameOf(dates, settled?.dates))}
            onChange={(value) => onMapping({ ...mapping, dates: (value || null) as Mapping['dates'] })}
          />
          <SelectField
            name="Years"
            field="years"
            value={mapping.years ?? ''}
            options={years}
            onChange={(value) => onMapping({ ...mapping, years: (value || null) as Mapping['years'] })}
          />
          <SelectField
            name="Money is in"
            field="moneyIn"
            value={mapping.moneyIn ?? ''}
            options={scales}
            onChange={(value) => onMapping({ ...mapping, moneyIn: (value || null) as Mapping['moneyIn'] })}
          />
          <SelectField
            name="A balance under a period holds"
            field="stocks"
            value={mapping.stocks}
            options={stocks}
            onChange={(value) => onMapping({ ...mapping, stocks: value as Mapping['stocks'] })}
          />
          <ValueChoices mapping={mapping} onMapping={onMapping} />
        </fieldset>
      )}
    </>
  );
}
