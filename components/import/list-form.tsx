import type { ListReading } from '@/lib/imports/files/file-choices';
import type { ListLook } from '@/lib/imports/files/list-look';
import { delimiters } from './delimiters';
import { Field, SelectField } from './field';
import styles from './import.module.css';

type Props = {
  /** Null while the list cannot be read so. */
  looked: ListLook | null;
  reading: ListReading;
  onReading(reading: ListReading): void;
};

/** How a list is written: what divides its columns, and the row that names them, as found and to be changed. */
export function ListForm({ looked, reading, onReading }: Props) {
  const found = delimiters.find(([key]) => key !== '' && key === looked?.delimiter)?.[1];
  const isText = looked === null || looked.delimiter !== null;
  return (
    <details className={styles.more} open={looked === null || undefined}>
      <summary>How the list is written</summary>
      <input type="hidden" name="list" value="list" />
      <div className={styles.fields}>
        {isText && (
          <SelectField
            name="Columns are divided by"
            field="delimiter"
            value={reading.delimiter ?? ''}
            options={delimiters}
            hint={found && `The file shows: ${found}`}
            onChange={(value) => onReading({ ...reading, delimiter: value || null })}
          />
        )}
        <Field name="Row that names the columns" hint={looked ? `Found: row ${looked.headerRow}` : undefined}>
          <input
            name="headerRow"
            type="number"
            min={1}
            max={1_000}
            value={reading.headerRow ?? looked?.headerRow ?? ''}
            onChange={({ target }) => {
              const row = target.valueAsNumber;
              const headerRow = row >= 1 && row <= 1_000 ? Math.floor(row) : null;
              onReading({ ...reading, headerRow });
            }}
          />
        </Field>
      </div>
    </details>
  );
}
