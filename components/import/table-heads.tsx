'use client';

import { dimensions } from '@/lib/edits/dimensions';
import type { LookedAt } from '@/lib/imports/files/look-at-file';
import { columnLetters } from '@/lib/imports/tables/column-letters';
import { fields } from '@/lib/imports/tables/fields';
import type { MappedColumn, Mapping } from '@/lib/imports/tables/mapping';
import type { CellState } from '@/lib/imports/tables/sheets/understanding';
import { capital } from '@/lib/turnaround/words';
import { headsOf, longColumnSaid, withColumn } from './mapping-edits';
import { Meaning } from './sheets/meaning';
import styles from './sheets/sheets.module.css';

type Props = {
  preview: (LookedAt & { format: 'table' })['preview'];
  mapping: Mapping;
  onMapping(mapping: Mapping): void;
};

/** The first rows of a table of one fact a row; each column says what it was understood to be. */
export function TableHeads({ preview, mapping, onMapping }: Props) {
  const heads = headsOf(preview.rows, mapping);
  const names = heads.map(({ head }) => head);
  const width = preview.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const columns = Array.from({ length: width }, (_, at) => {
    const head = heads.find((each) => each.at === at)?.head ?? null;
    const column = mapping.columns.find(({ header }) => header === head) ?? null;
    return { at, head, column, state: stateOf(head, column) };
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label="The first rows">
      <table className={styles.sheet}>
        <caption className="visually-hidden">The first rows, with what each column was understood to be</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.rowNumber}>
              Row
            </th>
            {columns.map(({ at, head, column, state }) => (
              <th key={columnLetters(at)} scope="col" data-state={state} data-is="text">
                <span className={styles.head}>{head ?? `Column ${columnLetters(at)}`}</span>
                <ColumnMeaning
                  {...{ head, column, state }}
                  onChange={(next) => onMapping(withColumn(mapping, names, next))}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.rows
            .filter(({ row }) => row !== mapping.headerRow)
            .map(({ row, cells, fault }) => (
              <tr key={row} data-state={row < mapping.headerRow ? 'left out' : undefined}>
                <th scope="row" className={styles.rowNumber}>
                  {row}
                </th>
                {fault !== null ? (
                  <td colSpan={width} data-is="text">
                    Cannot be read: {fault}
                  </td>
                ) : (
                  columns.map(({ at, state }) => (
                    <td key={columnLetters(at)} data-state={cells[at]?.text ? state : undefined} data-is="text">
                      {cells[at]?.text.slice(0, 60)}
                    </td>
                  ))
                )}
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
}

function stateOf(head: string | null, column: MappedColumn | null): CellState {
  if (head === null || column?.is === 'left out') return 'left out';
  return column === null ? 'needs you' : 'understood';
}

const leaveOut = ['left out', 'Leave it out'] as const;
const ownFields = fields.map((field) => [field, fieldName(field)] as const);
const parts = dimensions.map(({ key, name }) => [`part ${key}`, name] as const);

function fieldName(field: string): string {
  return capital(field.replaceAll('_', ' '));
}

type MeaningProps = {
  head: string | null;
  column: MappedColumn | null;
  state: CellState;
  onChange(column: MappedColumn): void;
};

function ColumnMeaning({ head, column, state, onChange }: MeaningProps) {
  const reason = head === null ? 'it has no name' : state === 'needs you' ? 'say what it holds' : 'Left out';
  if (head === null) return <Meaning state={state} words="" reason={reason} name="Column without a name" />;
  const value = column === null ? '' : column.is === 'dimension' ? `part ${column.dimension}` : column.is;
  return (
    <Meaning
      state={state}
      words={column ? wordsOf(column) : ''}
      reason={reason}
      name={`Column ${head}`}
      menu={{
        field: `column ${head}`,
        value,
        options: [...(column === null ? [['', 'Choose …'] as const] : []), leaveOut],
        groups: [
          { name: 'A field', options: ownFields },
          { name: 'Values', options: [['values', 'Values of a period']] },
          { name: 'A part', options: withOwn(column) },
        ],
        onChange: (choice: string) => {
          if (choice !== '') onChange(longColumnSaid(head, choice));
        },
        ...(column?.is === 'values' && {
          text: {
            label: 'Its period',
            placeholder: head,
            value: column.period ?? '',
            onText: (period: string) => onChange({ header: head, is: 'values', ...(period !== '' && { period }) }),
          },
        }),
      }}
    />
  );
}

/** The usual parts, and that of the file, which may be another. */
function withOwn(column: MappedColumn | null): readonly (readonly [string, string])[] {
  if (column?.is !== 'dimension' || dimensions.some(({ key }) => key === column.dimension)) return parts;
  return [...parts, [`part ${column.dimension}`, capital(column.dimension.replaceAll('-', ' '))]];
}

function wordsOf(column: MappedColumn): string {
  if (column.is === 'values') return `Values of ${column.period ?? column.header}`;
  if (column.is !== 'dimension') return fieldName(column.is);
  return dimensions.find(({ key }) => key === column.dimension)?.name ?? capital(column.dimension);
}
