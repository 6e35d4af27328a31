'use client';

import type { LookedAt } from '@/lib/imports/files/look-at-file';
import { columnLetters } from '@/lib/imports/tables/column-letters';
import { fields } from '@/lib/imports/tables/fields';
import type { MappedColumn, Mapping } from '@/lib/imports/tables/mapping';
import { capital } from '@/lib/turnaround/words';
import styles from './import.module.css';
import { type ColumnKind, columnOf, headsOf, kebab, withColumn } from './mapping-edits';

type Props = {
  preview: (LookedAt & { format: 'table' })['preview'];
  mapping: Mapping;
  onMapping(mapping: Mapping): void;
};

/** The first rows of a table, and above each column what it holds. */
export function TableHeads({ preview, mapping, onMapping }: Props) {
  const heads = headsOf(preview.rows, mapping);
  const names = heads.map(({ head }) => head);
  const width = preview.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const columns = Array.from({ length: width }, (_, at) => heads.find((head) => head.at === at)?.head ?? null);
  const change = (column: MappedColumn) => onMapping(withColumn(mapping, names, column));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label="The first rows">
      <table className={styles.heads}>
        <caption className="visually-hidden">The first rows, with what each column holds</caption>
        <thead>
          <tr>
            <th scope="col">Row</th>
            {columns.map((head, at) => (
              <td key={columnLetters(at)}>
                {head === null ? (
                  <span className={styles.quiet}>{columnLetters(at)}: no name, not read</span>
                ) : (
                  <ColumnChoice
                    head={head}
                    column={mapping.columns.find(({ header }) => header === head) ?? null}
                    onChange={change}
                  />
                )}
              </td>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.rows.map(({ row, cells, fault }) => (
            <tr
              key={row}
              data-header={row === mapping.headerRow || undefined}
              data-above={row < mapping.headerRow || undefined}
            >
              <th scope="row">{row}</th>
              {fault !== null ? (
                <td colSpan={width}>Cannot be read: {fault}</td>
              ) : (
                columns.map((_, at) => <td key={columnLetters(at)}>{cells[at]?.text.slice(0, 120)}</td>)
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const kinds: readonly (readonly [ColumnKind, string])[] = [
  ['left out', 'Left out'],
  ['values', 'Values of a period'],
  ['dimension', 'A part (creditor, round …)'],
  ...fields.map((field) => [field, capital(field.replaceAll('_', ' '))] as const),
];

type ChoiceProps = { head: string; column: MappedColumn | null; onChange(column: MappedColumn): void };

function ColumnChoice({ head, column, onChange }: ChoiceProps) {
  return (
    <span className={column ? undefined : styles.undecided}>
      <select
        aria-label={`What the column ${head} holds`}
        value={column?.is ?? ''}
        onChange={({ target }) => onChange(columnOf(head, target.value as ColumnKind))}
      >
        {column === null && <option value="">Choose …</option>}
        {kinds.map(([kind, words]) => (
          <option key={kind} value={kind}>
            {words}
          </option>
        ))}
      </select>
      {column?.is === 'dimension' && (
        <input
          aria-label={`The dimension of ${head}`}
          value={column.dimension}
          onChange={({ target }) => onChange({ ...column, dimension: kebab(target.value) })}
        />
      )}
      {column?.is === 'values' && (
        <input
          aria-label={`The period of ${head}`}
          placeholder={head}
          value={column.period ?? ''}
          onChange={({ target }) =>
            onChange({ header: head, is: 'values', ...(target.value.trim() && { period: target.value }) })
          }
        />
      )}
    </span>
  );
}
