import type { ListReading } from '@/lib/imports/files/file-choices';
import type { ListLook } from '@/lib/imports/files/list-look';
import { counted } from './count-words';
import { SelectField } from './field';
import styles from './import.module.css';
import { ListColumns } from './list-columns';
import { withListColumn, withSheet } from './list-edits';
import { ListSample } from './list-sample';

type Props = { looked: ListLook; reading: ListReading; onReading(reading: ListReading): void };

const orders = [
  ['', 'As the list shows it'],
  ['month first', 'Month first: 12/31/2024'],
  ['day first', 'Day first: 31/12/2024'],
] as const;
const shares = [
  ['', 'As the list shows it'],
  ['fractions', 'Fractions: 0.14 is 14 %'],
  ['per cent', 'Per cent: 14 is 14 %'],
] as const;

/** How a list is read: its sheets, its columns, what it does not show, and its first rows as they would be read. */
export function ListDesk({ looked, reading, onReading }: Props) {
  const { format, sheets, heads, questions, asks, sample } = looked;
  const read = sheets.flatMap(({ name, isRead }) => (isRead && name !== null ? [name] : []));
  return (
    <>
      {questions.length === 0 && (
        <p role="status" className={styles.sum}>
          {rowWords(looked)}
        </p>
      )}
      {sheets.length > 1 && (
        <fieldset className={styles.plainSet}>
          <legend>Sheets</legend>
          <input type="hidden" name="list sheets" value="chosen" />
          <ul className={styles.list}>
            {sheets.map(({ name, hidden, rows: count, isRead }) => (
              <li key={name}>
                <label>
                  <input
                    type="checkbox"
                    name="list sheet"
                    value={name ?? ''}
                    checked={isRead}
                    onChange={({ target }) => onReading(withSheet(reading, read, name ?? '', target.checked))}
                  />
                  <span>
                    {name}{' '}
                    <span className={styles.hint}>
                      {counted(count, 'row')}
                      {hidden && ', hidden'}
                      {!isRead && ', not read'}
                    </span>
                  </span>
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
      )}
      <ListColumns
        format={format}
        heads={heads}
        questions={questions}
        onColumn={(header, is) => onReading(withListColumn(reading, header, is))}
      />
      {(asks.dateOrder || reading.dateOrder || asks.shares || reading.shares) && (
        <div className={styles.fields}>
          {(asks.dateOrder || reading.dateOrder) && (
            <SelectField
              name="Does the day or the month come first?"
              field="dateOrder"
              value={reading.dateOrder ?? ''}
              options={asks.dateOrder ? [['', 'Choose …'], ...orders.slice(1)] : orders}
              onChange={(value) => onReading({ ...reading, dateOrder: (value || null) as ListReading['dateOrder'] })}
            />
          )}
          {(asks.shares || reading.shares) && (
            <SelectField
              name="How are shares written?"
              field="list shares"
              value={reading.shares ?? ''}
              options={asks.shares ? [['', 'Choose …'], ...shares.slice(1)] : shares}
              onChange={(value) => onReading({ ...reading, shares: (value || null) as ListReading['shares'] })}
            />
          )}
        </div>
      )}
      <ListSample format={format} rows={sample} />
    </>
  );
}

/** "21 rows understood, 2 rejected, 1 left out." */
function rowWords({ rows, rejected, leftOut }: ListLook): string {
  const print = (count: number) => count.toLocaleString('en-US');
  const others = [rejected > 0 && `${print(rejected)} rejected`, leftOut > 0 && `${print(leftOut)} left out`];
  return `${[`${counted(rows - rejected - leftOut, 'row')} understood`, ...others].filter(Boolean).join(', ')}.`;
}
