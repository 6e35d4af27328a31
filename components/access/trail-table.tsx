import { DataTable, tableStyles } from '@/components/ui/data-table';
import { NavLink } from '@/components/ui/nav-link';
import { actWords, isActName } from '@/lib/access/trail/acts';
import type { TrailEntry } from '@/lib/access/trail/entry';
import { dayLabel } from '@/lib/turnaround/period';
import styles from './trail-table.module.css';

type Props = {
  name: string;
  entries: readonly TrailEntry[];
  ofAll: boolean;
};

/** What the trail tells, the newest first. */
export function TrailTable({ name, entries, ofAll }: Props) {
  return (
    <DataTable name={name} columns={columns}>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.seq} id={`entry-${entry.seq}`}>
            <td className={tableStyles.date}>
              <time dateTime={entry.at}>
                {dayLabel(entry.at.slice(0, 10))}, {entry.at.slice(11, 19)}
              </time>
            </td>
            <th scope="row" className={styles.who}>
              {whoWords(entry)}
              {entry.actorKind === 'token' && <span className={tableStyles.note}>with a token</span>}
            </th>
            <td className={tableStyles.text}>
              {isActName(entry.act) ? actWords(entry.act) : entry.act}
              {ofAll && entry.companySlug && (
                <>
                  , <NavLink href={`/companies/${encodeURIComponent(entry.companySlug)}`}>{entry.companySlug}</NavLink>
                </>
              )}
              {entry.subject && <span className={tableStyles.note}>{entry.subject}</span>}
            </td>
            <td className={styles.from}>{entry.fromAddress ?? <span className={tableStyles.quiet}>not known</span>}</td>
            <td className={styles.entry}>
              <EntryDetails entry={entry} />
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

const columns = [
  { key: 'when', head: 'When (UTC)', align: 'date', sorted: 'descending' },
  { key: 'who', head: 'Who' },
  { key: 'what', head: 'What', align: 'text' },
  { key: 'from', head: 'From' },
  { key: 'entry', head: 'Entry' },
] as const;

/** The rest of an entry, closed until asked for. */
function EntryDetails({ entry }: { entry: TrailEntry }) {
  const rest = [
    ['Hash', entry.hash],
    ['After', entry.previous],
    ['Browser', entry.browser],
    ['Request', entry.requestId],
    ['Details', entry.details === '{}' ? null : entry.details],
  ] as const;
  return (
    <details className={styles.details}>
      <summary>
        <span className="visually-hidden">Entry </span>
        {entry.seq.toLocaleString('en-US')}
      </summary>
      <dl>
        {rest.map(([term, value]) =>
          value === null ? null : (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
    </details>
  );
}

function whoWords({ actorKind, actorName }: TrailEntry): string {
  if (actorName) return actorName;
  if (actorKind === 'keeper') return 'At this machine';
  return actorKind === 'link' ? 'By a secret link' : 'Somebody';
}
