import { DataTable, tableStyles } from '@/components/ui/data-table';
import type { PreviewedEvent } from '@/lib/imports/planned';
import { kindName } from '@/lib/turnaround/event-kinds';
import { dayLabel } from '@/lib/turnaround/period';
import styles from './import.module.css';
import { PlaceLine } from './preview-table';
import { RowChoice } from './row-choice';

const columns = [
  { key: 'title', head: 'Event' },
  { key: 'on', head: 'On', align: 'date' as const },
  { key: 'kind', head: 'Kind' },
  { key: 'place', head: 'Place' },
  { key: 'choice', head: 'Decision' },
];

/** The events that a file brings. */
export function EventRows({ importId, rows }: { importId: string; rows: readonly PreviewedEvent[] }) {
  return (
    <DataTable name="Events" columns={columns}>
      <tbody>
        {rows.map(({ rowNumber, title, on, eventKind, place, verdict, choice, flags }) => (
          <tr key={rowNumber}>
            <th scope="row" className={tableStyles.text}>
              {title}
            </th>
            <td className={tableStyles.date}>
              {on.start === on.end ? dayLabel(on.start) : `${dayLabel(on.start)} to ${dayLabel(on.end)}`}
            </td>
            <td>{kindName(eventKind)}</td>
            <td>
              <PlaceLine place={place} />
              {flags.map(({ kind, sentence }) => (
                <span key={kind} className={styles.flag}>
                  <span aria-hidden="true">⚑ </span>
                  {sentence}
                </span>
              ))}
            </td>
            <td>
              <RowChoice
                importId={importId}
                which={{ rows: [rowNumber] }}
                verdict={verdict}
                choice={choice}
                label={`Decision for the event ${title}`}
                hasAgainst={false}
                show="events"
              />
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
