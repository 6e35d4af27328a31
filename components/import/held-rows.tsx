import { DataTable, tableStyles } from '@/components/ui/data-table';
import type { Locale } from '@/lib/figures/units';
import { placeWords } from '@/lib/imports/place';
import type { HeldKind, HeldRow } from '@/lib/imports/planned';
import { dayLabel } from '@/lib/turnaround/period';
import { counted } from './count-words';
import { HeldChoice } from './held-choice';
import styles from './import.module.css';
import { PlaceLine, titleOf, Value } from './preview-table';

const columns = [
  { key: 'metric', head: 'Figure' },
  { key: 'value', head: 'Value', align: 'number' as const },
  { key: 'why', head: 'Why it is held back' },
  { key: 'source', head: 'Source and cell' },
  { key: 'choice', head: 'Decision' },
];

type Props = { importId: string; rows: readonly HeldRow[]; kinds: readonly HeldKind[]; locale: Locale };

/** What is not saved unless a person chooses it, by kind and one by one. */
export function HeldRows({ importId, rows, kinds, locale }: Props) {
  return (
    <>
      <ul className={styles.list} aria-label="Why values are held back">
        {kinds.map((kind) => (
          <li key={kind.code} className={styles.waiting}>
            <span>
              {counted(kind.rows, 'value')}: {kind.sentence}
              {kind.alternatives > 0 && (
                <span className={styles.place}>
                  {kind.alternatives} of them have alternatives: choose those one by one below.
                </span>
              )}
            </span>
            {kind.rows > kind.alternatives && (
              <HeldChoice
                importId={importId}
                which={{ held: kind.code }}
                choice={kind.choice}
                label={`Decision for all ${counted(kind.rows, 'value')} held back because: ${kind.sentence}`}
              />
            )}
          </li>
        ))}
      </ul>
      <DataTable name="Held back" columns={columns}>
        <tbody>
          {rows.map((row) => (
            <tr key={row.rowNumber}>
              <th scope="row" className={tableStyles.text}>
                {titleOf(row)}
                {row.alternatives > 1 && (
                  <span className={tableStyles.note}>One of {row.alternatives} values for this figure</span>
                )}
              </th>
              <td className={tableStyles.number}>
                <Value row={row} locale={locale} />
              </td>
              <td className={tableStyles.text}>{row.hold.sentence}</td>
              <td>
                {row.source}, published {dayLabel(row.knownAt)}
                <PlaceLine place={row.place} />
              </td>
              <td>
                <HeldChoice
                  importId={importId}
                  which={{ rows: [row.rowNumber] }}
                  choice={row.choice}
                  label={`Decision for ${titleOf(row)}, ${placeWords(row.place)}`}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </>
  );
}
